import type { Outline, OutlineLine, OutlinePart } from '../audiences/outline.ts'
import { outlineGroups } from '../audiences/outline.ts'
import type { View } from '../audiences/view.ts'
import type { Day } from '../kernel/command.ts'
import { addDays, addMonths } from '../time/days.ts'
import { labelDays } from '../time/label.ts'
import { factsOf, isWithin, type ItemFacts, sameFacts, type Span } from './facts.ts'
import { joined, leftPlan } from './outline/came-and-left.ts'
import { compatibilityChanged } from './outline/compatibility.ts'
import { documentationMoved } from './outline/documentation.ts'
import { type Compared, goingOn, named, type PartDraft, type Rule } from './outline/draft.ts'
import { headline } from './outline/headline.ts'
import { maturityChanged } from './outline/maturity.ts'
import { moved } from './outline/moved.ts'
import { namesIn } from './outline/names.ts'
import { renamed } from './outline/renamed.ts'
import { reorganised } from './outline/reorganised.ts'
import { windowRolled } from './outline/window-rolled.ts'
import { wordingChanged } from './outline/wording.ts'

export type { Outline } from '../audiences/outline.ts'

/**
 * Why a record changed, for one audience: from the log's `reason` inside, and only from its `outsideReason` outside. Asked with the ids of
 * the Views; without a field when the record came or went.
 */
export type Reasons = (collection: string, id: string, field?: string) => string | undefined

export interface OutlineOptions {
  readonly reasons?: Reasons | undefined
  /** Months ahead that the deck of each View shows. Unset: all items count, and nothing comes into or leaves a window. */
  readonly horizon?: number | undefined
  /** What to call the earlier moment: "edition 6, 17 Aug 2026". Unset: the day of the earlier View. */
  readonly since?: string | undefined
}

/** Days after its end that something still counts as recently launched, and its changes as news (DESIGN law 4). */
const recentDays = 90

const rules: readonly Rule[] = [moved, renamed, maturityChanged, compatibilityChanged, documentationMoved, wordingChanged]

/**
 * What changed for an audience between two of its Views (row A7): compared are the facts of the Views alone, over both of their
 * windows, item by item. All that changed about an item is said together, save who looks after it, which stands under a heading of
 * its own. Both Views must be made for one audience with one key.
 */
export function changeOutline(before: View, after: View, options: OutlineOptions = {}): Outline {
  const span = unionSpan(before, after, options.horizon)
  const [was, is] = [factsOf(before), factsOf(after)]
  const names = { before: namesIn(before), after: namesIn(after) }
  const lines: OutlineLine[] = []
  const unchanged: ItemFacts[] = []
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(id), is.get(id)]
    if (![old, now].some((facts) => facts !== undefined && isWithin(facts, span))) continue
    if (old === undefined && now !== undefined) lines.push(wholeLine(now, joined(now, names.after), options))
    else if (now === undefined && old !== undefined) lines.push(wholeLine(old, leftPlan(old, names.before, after), { reasons: leaving(after, options) }))
    else if (old !== undefined && now !== undefined) {
      if (sameFacts(old, now)) unchanged.push(now)
      else lines.push(...itemLines({ before: old, after: now, views: { before, after }, names }, options))
    }
  }
  const news = inGroups(lines)
  const since = options.since ?? labelDays(before.today)
  const nothing = `Nothing has changed ${after.audience.inside ? 'in the plan' : 'for you'} since ${since}`
  const title = news.length === 0 ? nothing : headline(news)
  return { since: before.today, empty: news.length === 0, headline: title, sentence: `${title}.`, lines: [...news, ...rolled(unchanged, before, after, options.horizon)] }
}

/** Both windows together, with what was launched shortly before the earlier one; none without a horizon. */
export function unionSpan(before: View, after: View, horizon: number | undefined): Span | undefined {
  if (horizon === undefined) return undefined
  const days: Day[] = [before.today, after.today].sort()
  return { start: addDays(days[0] ?? '', -recentDays), end: addMonths(days[1] ?? '', horizon) }
}

/** All of one item's news as one line, and who looks after it as another. */
function itemLines(compared: Compared, options: OutlineOptions): OutlineLine[] {
  const news = rules.flatMap((rule) => rule(compared))
  return [lineOf(compared, news, options), lineOf(compared, reorganised(compared), options)].filter((line) => line !== undefined)
}

function lineOf({ after, views }: Compared, drafts: readonly PartDraft[], { reasons }: OutlineOptions): OutlineLine | undefined {
  const [first] = drafts
  if (first === undefined) return undefined
  const parts = drafts.map((draft): OutlinePart => {
    const { say, withNewName: _, of, ...part } = draft
    const own = of?.fields.map((field) => reasons?.(of.collection, of.id, field)).find((told) => told !== undefined)
    const reason = own ?? reasons?.('items', after.id, part.field)
    const isMissing = reason === undefined && reasons !== undefined && views.after.audience.inside && asksForReason(draft)
    return { ...part, sentence: `${say(named(after.title))}.`, ...(reason === undefined ? {} : { reason }), ...(isMissing ? { reasonMissing: true } : {}) }
  })
  const told = [...new Set(parts.flatMap((part) => part.reason ?? []))]
  const lead = parts[0] as OutlinePart
  return {
    ...lead, ...aboutItem(after), sentence: together(after.title, drafts), parts,
    ...(told.length === 0 ? {} : { reason: told.join(' ') }),
  }
}

/** Whoever moves what had a date is asked why. */
function asksForReason({ field, windows, of }: PartDraft): boolean {
  return field === 'window' && of === undefined && windows?.before !== undefined
}

/** One text of all sentences: a new name first, since the others use it, and with it what goes well with a new name. */
function together(title: string, drafts: readonly PartDraft[]): string {
  const rename = drafts.find((draft) => draft.group === 'renamed')
  const withName = rename === undefined ? undefined : drafts.find((draft) => draft.withNewName !== undefined)
  const rest = drafts.filter((draft) => draft !== rename && draft !== withName)
  const opening = rename === undefined ? [] : [`${rename.say(named(title))}${withName === undefined ? '' : `, and ${withName.withNewName}`}.`]
  return [...opening, ...rest.map((draft, at) => `${draft.say(opening.length + at === 0 ? named(title) : goingOn)}.`)].join(' ')
}

function wholeLine(facts: ItemFacts, part: Omit<OutlinePart, 'reason'>, { reasons }: OutlineOptions): OutlineLine {
  const reason = reasons?.('items', facts.id)
  const told = { ...part, ...(reason === undefined ? {} : { reason }) }
  return { ...told, ...aboutItem(facts), parts: [told] }
}

function aboutItem({ id, title, fields }: ItemFacts): Pick<OutlineLine, 'collection' | 'id' | 'title' | 'kind'> {
  return { collection: 'items', id, title, ...(typeof fields['kind'] === 'string' ? { kind: fields['kind'] } : {}) }
}

/** What was left out on purpose has its reason with the decision, where this audience may read decisions. */
function leaving(after: View, { reasons }: OutlineOptions): Reasons {
  return (collection, id, field) => {
    const decision = after.list('coverage').find((one) => one['item'] === id && one['decision'] === 'left-out')
    return (decision?.['reason'] as string | undefined) ?? reasons?.(collection, id, field)
  }
}

const order = Object.keys(outlineGroups)

/** In the order of the groups; within one in the order of time, then title. */
function inGroups(lines: readonly OutlineLine[]): OutlineLine[] {
  return lines.toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || (placeOf(a) < placeOf(b) ? -1 : 1))
}

function placeOf({ windows, title, id }: OutlineLine): string {
  return [windows?.after?.start ?? windows?.before?.start ?? '~', title, id].join('\u0000')
}

function rolled(unchanged: readonly ItemFacts[], before: View, after: View, horizon: number | undefined): OutlineLine[] {
  if (horizon === undefined || before.today === after.today) return []
  const names = namesIn(after)
  const shown = (today: Day): Span => ({ start: today, end: addMonths(today, horizon) })
  const along = new Map<unknown, number>()
  for (const facts of unchanged) {
    for (const release of new Set([facts.fields['release'], ...facts.stages.map((stage) => stage.release)])) along.set(release, (along.get(release) ?? 0) + 1)
  }
  return inGroups(unchanged.flatMap((facts) => windowRolled({ facts, along: along.get(facts.id) ?? 0 }, shown(before.today), shown(after.today), names)))
}
