import type { Criteria, LaunchTier } from './launches.ts'

/** One answer of the question, and what it speaks for. */
export interface Argument {
  readonly of: keyof Criteria
  readonly sentence: string
  readonly speaksFor: readonly LaunchTier[]
  /** The tier that it rules out. */
  readonly forbids?: LaunchTier
}

/** The tier that the answers ask for, and why. It proposes; people decide. */
export interface TierAsked {
  readonly tier?: LaunchTier
  readonly because: readonly Argument[]
  /** Tiers that no decision may take. */
  readonly forbidden: readonly LaunchTier[]
  /** What nobody has answered yet. */
  readonly missing: readonly (keyof Criteria)[]
}

const asked = ['audience', 'useCase', 'sku', 'goal'] as const

/** Row E1, DOMAIN 1.11: whom it is for, whether the use case is new, whether it is sold as a new article, and what it is to reach. */
export function tierAsked(criteria: Criteria): TierAsked {
  const because = [audience(criteria), useCase(criteria), sku(criteria), goal(criteria), news(criteria)].filter((one) => one !== undefined)
  const forbidden = because.flatMap(({ forbids }) => (forbids === undefined ? [] : [forbids]))
  const missing = asked.filter((one) => criteria[one] === undefined)
  const tier = because.length === 0 ? undefined : proposed(criteria, because)
  return { ...(tier === undefined ? {} : { tier }), because, forbidden, missing }
}

/** A new article, company news, or all the market are enough for the first tier; so are two answers that speak for it alone. */
function proposed({ sku: isSold, companyNews, audience: whom }: Criteria, because: readonly Argument[]): LaunchTier {
  const speak = (tier: LaunchTier) => because.filter(({ speaksFor }) => speaksFor.length === 1 && speaksFor[0] === tier).length
  if (isSold === true || companyNews === true || whom === 'everyone' || speak('L1') >= 2) return 'L1'
  return speak('L3') > 0 && speak('L1') === 0 && speak('L2') === 0 ? 'L3' : 'L2'
}

function audience({ audience: whom }: Criteria): Argument | undefined {
  if (whom === undefined) return undefined
  const said = { everyone: ['It is for everybody in the market, those who do not know us too.', ['L1']], customers: ['It is for the customers and prospects that we have.', ['L2']], 'some-customers': ['It is for some of the customers that we have.', ['L3']] } as const
  const [sentence, speaksFor] = said[whom]
  return { of: 'audience', sentence, speaksFor }
}

function useCase({ useCase: which }: Criteria): Argument | undefined {
  if (which === undefined) return undefined
  return which === 'new' ? { of: 'useCase', sentence: 'It opens a new set of use cases.', speaksFor: ['L1'] } : { of: 'useCase', sentence: 'It improves or extends what is there.', speaksFor: ['L2', 'L3'] }
}

function sku({ sku: isSold }: Criteria): Argument | undefined {
  if (isSold === undefined) return undefined
  return isSold ? { of: 'sku', sentence: 'It is sold as a new article, so it is never an L3.', speaksFor: ['L1'], forbids: 'L3' } : { of: 'sku', sentence: 'Nothing new is sold.', speaksFor: ['L2', 'L3'] }
}

function goal({ goal: which }: Criteria): Argument | undefined {
  if (which === undefined) return undefined
  const said = { revenue: ['It is to bring revenue.', ['L1']], adoption: ['It is to be taken up.', ['L1', 'L2', 'L3']], leads: ['It is to bring leads.', ['L2']], usage: ['It is to be used more.', ['L3']] } as const
  const [sentence, speaksFor] = said[which]
  return { of: 'goal', sentence, speaksFor }
}

function news({ companyNews }: Criteria): Argument | undefined {
  return companyNews === true ? { of: 'companyNews', sentence: 'It is news of the company itself, or a milestone.', speaksFor: ['L1'] } : undefined
}
