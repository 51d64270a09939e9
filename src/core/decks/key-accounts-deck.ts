import type { View } from '../audiences/view.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type KeyAccountStatus, keyAccountStatusWords } from '../key-accounts/key-accounts.ts'
import { type KeyAccountStanding, monthOfAccounts } from '../key-accounts/month-of-accounts.ts'
import { monthEnd } from '../time/days.ts'
import { labelDays, labelWindow } from '../time/label.ts'
import { companyOf } from './deck-facts.ts'
import type { Words } from './fit-text.ts'
import { finishSlide, type Frame } from './parts.ts'
import type { Measure, SlideDeck } from './slide.ts'
import { wordTableSlides } from './slides/word-table.ts'
import { capital, counted, countWord } from './words.ts'

export interface KeyAccountsDeckAsked {
  /** "2026-11". */
  readonly month: string
  /** The workspace on the day of the View: no View holds key accounts. */
  readonly workspace: State
  /** Is the audience told customers by name (audiences/told-accounts.ts)? */
  readonly readsNames: boolean
  /** How a text names customers. */
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/**
 * The key accounts of a month (row B6): how each stands, what changed, what comes next, and whose it is. No deck record defines it, so nothing can publish it or
 * put it into a deck for customers. Refused: `never-outside` for any audience that is not inside, or is not told customers by name.
 */
export function buildKeyAccountsDeck(view: View, { month, workspace, readsNames, tell, measure }: KeyAccountsDeckAsked): SlideDeck {
  if (!view.audience.inside || !readsNames) throw new Refusal('never-outside', `Key accounts are for people inside alone: no deck of them is made for ${view.audience.title}. Ask for the product roadmap deck instead.`)
  const all = monthOfAccounts(workspace, month)
  const label = labelWindow({ start: `${month}-01`, end: monthEnd(`${month}-01`), precision: 'month' })
  const company = companyOf(view, { title: 'Key accounts', months: 0 })
  const deck = `Key accounts, ${label}`
  const frame: Frame = { measure, company, deck, date: `As of ${labelDays(view.today)}`, internal: true }
  const drafts = wordTableSlides({
    titles: titlesOf(all), runningHead: deck, alt: 'Each key account with its owners, how it stands, what changed and what comes next.',
    columns: [{ head: 'Account', share: 0.2 }, { head: 'Stands', share: 0.14 }, { head: 'What changed', share: 0.32 }, { head: 'Next', share: 0.2 }, { head: 'Owners', share: 0.14 }],
    rows: all.map((one) => rowOf(one, tell)),
  }, measure)
  return {
    title: deck, company, language: 'en', day: view.today, slides: drafts.map((draft, index) => finishSlide(draft, index + 1, frame, undefined)),
    findings: drafts.flatMap(({ findings }, index) => findings.map((finding) => ({ ...finding, slide: index + 1 }))),
  }
}

/** The longest first: the slide takes the first that its line holds. */
function titlesOf(all: readonly KeyAccountStanding[]): string[] {
  if (all.length === 0) return ['No account is a key account yet']
  const [risky, missing] = [all.filter(({ status }) => status === 'at-risk').length, all.filter(({ isMissing }) => isMissing).length]
  const whole = counted(all.length, 'key account')
  const stand = risky === 0 ? `None of ${whole} is at risk` : risky === all.length ? `${capital(whole)} ${risky === 1 ? 'is' : 'are all'} at risk` : `${capital(countWord(risky))} of ${whole} ${risky === 1 ? 'is' : 'are'} at risk`
  if (missing === 0) return [stand]
  return [`${stand}; nobody has spoken of ${countWord(missing)} this month`, `${stand}, ${countWord(missing)} ${missing === 1 ? 'was' : 'were'} not spoken of`, stand]
}

function rowOf({ account, status, before, latest, isMissing, owners }: KeyAccountStanding, tell: (text: string) => string): Words[] {
  const changed = isMissing ? [{ text: 'Not said for this month', color: 'bad' as const }] : latest?.noChange === true ? 'Nothing changed' : tell(latest?.changed ?? '')
  return [[{ text: `${account.name}${account.restricted === true ? '' : ` (${account.number})`}`, bold: true }], standWords(status, before), changed, isMissing ? '' : tell(latest?.next ?? ''), owners.join(', ')]
}

function standWords(status: KeyAccountStatus | undefined, before: KeyAccountStatus | undefined): Words {
  if (status === undefined) return 'Nobody has said'
  const was = before === undefined || before === status ? '' : `, was ${keyAccountStatusWords[before].toLowerCase()}`
  const text = `${keyAccountStatusWords[status]}${was}`
  return status === 'at-risk' ? [{ text, color: 'bad' }] : text
}
