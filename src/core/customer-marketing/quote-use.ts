import { accounts, type Account } from '../accounts/accounts.ts'
import { accountsNamedIn, withAccountsTold } from '../accounts/account-tokens.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { labelDays } from '../time/label.ts'
import { mayBeNamed } from './may-be-named.ts'
import { accountsSaidIn, plain } from './names-said.ts'
import { type Quote, quotes } from './quotes.ts'
import type { Story } from './stories.ts'

export interface QuoteUse {
  readonly usable: boolean
  /** Why not, or by what: a sentence. */
  readonly because: string
  /** The last day on which it may be used. */
  readonly until?: Day
  /** What is copied: the words with who says it, as far as that may be told. */
  readonly text?: string
}

/**
 * May a quote be used on a day, and in which words (row F11)? Only when the customer approved it and neither that nor their consent has ended; with names only
 * when the customer may be named; as "a customer" only when its words name nobody.
 */
export function quoteUse(state: State, quote: Quote, day: Day): QuoteUse {
  const no = whyNotApproved(quote, day)
  if (no !== undefined) return { usable: false, because: no }
  const account = accounts.get(state, quote.account)
  if (quote.naming === 'anonymous') {
    const named = nameIn(state, quote, account)
    if (named !== undefined) return { usable: false, because: `It is to name nobody, and its words say “${named}”. Change them, and ask the customer again.` }
    return { usable: true, because: 'As “a customer”, without a name.', text: `“${withAccountsTold(quote.text, (_, starts) => `${starts ? 'A' : 'a'} customer`)}”\nA customer`, ...(quote.until === undefined ? {} : { until: quote.until }) }
  }
  const naming = mayBeNamed(state, quote.account, day)
  if (!naming.may) return { usable: false, because: `It names the customer, who may not be named. ${naming.because}` }
  const others = [...accountsNamedIn(quote.text), ...accountsSaidIn(state, quote.text).map(({ number }) => number)]
  if (others.some((number) => number !== account?.number)) return { usable: false, because: 'Its words name another customer, who was not asked.' }
  const [until] = [quote.until, naming.until].filter((one) => one !== undefined).toSorted()
  const words = withAccountsTold(quote.text, (number, starts) => (number === undefined ? `${starts ? 'A' : 'a'} customer` : (account?.name ?? '')))
  return { usable: true, because: `With their name. ${naming.because}`, text: `“${words}”\n${[quote.saidBy, quote.saidByTitle, account?.name].filter((part) => part !== undefined).join(', ')}`, ...(until === undefined ? {} : { until }) }
}

/** The quotes that name a customer by what was agreed in a story, and cannot be used once that is withdrawn. */
export function quotesRestingOn(state: State, story: Story, day: Day): Quote[] {
  const without = state.apply([{ kind: 'update', collection: 'stories', id: story.id, before: {}, after: { consentWithdrawn: { on: day, why: '…' } } }])
  return quotes.list(state).filter((quote) => quote.account === story.account && quoteUse(state, quote, day).usable && !quoteUse(without, quote, day).usable)
}

function whyNotApproved({ state, approvedOn, until, withdrawn, askedOn, erased }: Quote, day: Day): string | undefined {
  if (erased === true) return 'It has been erased.'
  if (withdrawn !== undefined) return `It was withdrawn on ${labelDays(withdrawn.on)}: ${withdrawn.why}`
  if (state === 'draft') return 'The customer has not been asked yet.'
  if (state === 'asked') return `The customer has not answered yet${askedOn === undefined ? '' : `; they were asked on ${labelDays(askedOn)}`}.`
  if (approvedOn === undefined || approvedOn > day) return 'It is not approved on that day.'
  return until !== undefined && until < day ? `Its approval ended on ${labelDays(until)}. Ask the customer again.` : undefined
}

/** A name that the words of a quote give away: of the customer, of whoever said it, or of another customer. */
function nameIn(state: State, { text, saidBy }: Quote, account: Account | undefined): string | undefined {
  const words = ` ${plain(text)} `
  return [account?.name, ...(account?.aliases ?? []), saidBy].find((name) => name !== undefined && plain(name) !== '' && words.includes(` ${plain(name)} `)) ?? accountsSaidIn(state, text)[0]?.name
}
