import type { Json } from '../../lib/json.ts'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import type { Launch } from '../launches/launches.ts'
import { maturityWords } from '../plans/maturity.ts'
import { type Item, items } from '../plans/plans.ts'
import { writtenWords } from '../release-posts/post-text.ts'
import { releasePosts } from '../release-posts/release-posts.ts'
import { labelledNames } from '../reviews/labelled.ts'
import { wordingFindings } from '../reviews/wording-check.ts'
import { labelDays } from '../time/label.ts'
import { flagLife } from './flag-life.ts'
import { rolloutsOf } from './stages-of.ts'

/** What mends a finding: a command as far as it is known, a record to open, or the page of the launch where it is written. */
export interface Mend {
  readonly label: string
  readonly command?: string
  readonly args?: Readonly<Record<string, Json>>
  readonly open?: string
  readonly page?: 'post'
}

/** A label that is missing or wrong (row D7). */
export interface LabelFinding {
  readonly rule: 'label' | 'may-change' | 'experimental-on' | 'beta-undocumented' | 'beta-first'
  /** The same for the same thing: an item, or where the words stand. */
  readonly of: string
  readonly sentence: string
  readonly mend: Mend
}

/** Everything about the labels of a launch on a day: words for outside that lack one, and labels that its flags and documentation do not bear (DOMAIN 1.7, 1.21). */
export function labelFindings(state: State, launch: Launch, today: Day): LabelFinding[] {
  const brought = broughtBy(state, launch)
  return [...brought.flatMap((item) => unborne(state, launch, item, today)), ...unlabelled(state, launch, brought)]
}

function broughtBy(state: State, launch: Launch): Item[] {
  const ids = new Set([...items.list(state).filter(({ release }) => release === launch.release).map(({ id }) => id), ...rolloutsOf(state, launch).map(({ item }) => item)])
  return [...ids].flatMap((id) => items.get(state, id) ?? []).filter(({ goneOn, status }) => goneOn === undefined && status !== 'dropped').sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** Not experimental once it is on by default, not in beta without documentation, and in beta before it is on by default for all (DOMAIN 1.21). */
function unborne(state: State, launch: Launch, item: Item, today: Day): LabelFinding[] {
  const { id, title, maturity, documentationLink } = item
  const mark = maturity === undefined ? undefined : maturityWords[maturity].mark
  const on = rolloutsOf(state, launch).filter((one) => one.item === id).flatMap((one) => flagLife(state, one, today) ?? []).filter(({ onSince, goneOn }) => onSince !== undefined && goneOn === undefined).sort((a, b) => ((a.onSince ?? '') < (b.onSince ?? '') ? -1 : 1))[0]
  const beta: Mend = { label: 'Make it beta', command: 'item.change', args: { id, maturity: 'beta' } }
  const look: Mend = { label: 'Open it', open: `items/${id}` }
  const found: LabelFinding[] = []
  if (on?.onSince !== undefined && item.kind !== 'release') {
    if (on.isOn && mark === 'experimental') found.push({ rule: 'experimental-on', of: id, sentence: `“${title}” is experimental, and on by default since ${labelDays(on.onSince)}: what is on by default is in beta at least.`, mend: beta })
    else if (mark === 'experimental' || mark === 'none') found.push({ rule: 'beta-first', of: id, sentence: `“${title}” is ${maturityWords[maturity ?? 'not_implemented'].phrase}, and ${on.isOn ? 'is' : 'is to be'} on by default from ${labelDays(on.onSince)} on: it is in beta before it is on for all.`, mend: beta })
    else if (mark === undefined) found.push({ rule: 'beta-first', of: id, sentence: `Nobody has said how far along “${title}” is, and it ${on.isOn ? 'is' : 'is to be'} on by default from ${labelDays(on.onSince)} on: it is in beta before it is on for all.`, mend: look })
  }
  if (mark === 'beta' && documentationLink === undefined) found.push({ rule: 'beta-undocumented', of: id, sentence: `“${title}” is in beta and has no documentation: say where it is, or call it experimental.`, mend: look })
  return found
}

/** The words of its post and of what it brings, read as somebody outside will (reviews/wording-check.ts). Dates and promises are looked at where texts are reviewed. */
function unlabelled(state: State, launch: Launch, brought: readonly Item[]): LabelFinding[] {
  const names = labelledNames(state)
  const post = releasePosts.list(state).find((one) => one.launch === launch.id)
  const texts = [
    ...(post === undefined ? [] : [{ of: 'post', where: 'The release post', text: writtenWords(post), mend: { label: 'Open the post', page: 'post' as const } }]),
    ...brought.flatMap(({ id, title, value }) => (value === undefined ? [] : [{ of: id, where: `What customers read of “${title}”`, text: value, mend: { label: 'Open it', open: `items/${id}` } }])),
  ]
  return texts.flatMap(({ of, where, text, mend }) => {
    const found = wordingFindings(text, names)
    const quotes = [...new Set(found.filter(({ kind }) => kind === 'label-missing').map(({ quote }) => quote))]
    const labels = quotes.map((quote): LabelFinding => ({ rule: 'label', of: `${of} ${quote}`, sentence: `${where} names “${quote}” without saying that it is ${labelOf(names, quote)}.`, mend }))
    const changes = found.some(({ kind }) => kind === 'may-change-missing') ? [{ rule: 'may-change' as const, of, sentence: `${where} names what is not generally available, and does not say that it may change.`, mend }] : []
    return [...labels, ...changes]
  })
}

function labelOf(names: ReturnType<typeof labelledNames>, quote: string): string {
  return names.find(({ name }) => name.toLowerCase() === quote.toLowerCase())?.label === 'beta' ? 'in beta' : 'experimental'
}

/** Whether words for outside carry the label of an item, as of its maturity (row D7): the labels that it has to carry, in words. */
export function labelToShow(state: State, item: Id): string | undefined {
  const maturity = items.get(state, item)?.maturity
  const mark = maturity === undefined ? undefined : maturityWords[maturity].mark
  return mark === 'beta' ? 'Beta' : mark === 'experimental' ? 'Experimental' : undefined
}
