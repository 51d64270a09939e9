import type { Fields } from '../kernel/change.ts'
import { canonicalJson, type Json, sameJson } from '../../lib/json.ts'
import type { View, ViewRecord } from '../audiences/view.ts'
import type { Window } from '../time/window.ts'
import { overlaps } from '../time/window.ts'

/** First and last day, both inclusive. */
export type Span = Pick<Window, 'start' | 'end'>

/** When a stage of an item is reached. `target` is the id of the stage target. */
export interface StageFact {
  readonly target: string
  readonly stage: string
  readonly release?: string
  readonly window?: Window
  /** What the source said in place of a date. */
  readonly said?: string
}

/** What counts as a fact about one item: every field that a reader cares about, and its stages. */
export interface ItemFacts {
  readonly id: string
  readonly title: string
  readonly fields: Fields
  readonly stages: readonly StageFact[]
  /** When it is told to happen: its own window, its release's, and those of its stages. */
  readonly spans: readonly Span[]
}

/** Where a record came from, and what decides over telling it, is no fact about the plan. */
const plumbing: ReadonlySet<string> = new Set(['id', 'source', 'sourceKey', 'shared', 'mark', 'goneOn', 'baseline', 'outsideTitle'])
/** Which plan holds an item is how a company is organised. */
const insideOnly: ReadonlySet<string> = new Set(['plan'])

/** The facts of a View, by item: all that an outline tells of. Items that were dropped, are gone or are left out have none. */
export function factsOf(view: View): ReadonlyMap<string, ItemFacts> {
  const off = new Set(view.list('coverage').filter((one) => one['decision'] === 'left-out').map((one) => one['item']))
  const targets = new Map<unknown, ViewRecord[]>()
  for (const target of view.list('stage-targets')) {
    const ofItem = targets.get(target['item'])
    if (ofItem === undefined) targets.set(target['item'], [target])
    else ofItem.push(target)
  }
  const facts = new Map<string, ItemFacts>()
  for (const item of view.list('items')) {
    if (off.has(item.id) || item['status'] === 'dropped' || item['goneOn'] !== undefined) continue
    facts.set(item.id, itemFacts(view, item, targets.get(item.id) ?? []))
  }
  return facts
}

/** The facts over a span: of items that happen in it, and of those without any date. No span means all. */
export function factsOver(view: View, span: Span | undefined): ReadonlyMap<string, ItemFacts> {
  return new Map([...factsOf(view)].filter(([, facts]) => isWithin(facts, span)))
}

/** True when the item happens in the span, or has no date at all. */
export function isWithin(facts: ItemFacts, span: Span | undefined): boolean {
  return span === undefined || facts.spans.length === 0 || facts.spans.some((one) => overlaps(one, span))
}

/** True when nothing that counts as a fact differs. */
export function sameFacts(a: ItemFacts, b: ItemFacts): boolean {
  return a.title === b.title && sameJson(a.fields, b.fields) && sameJson(a.stages.map(saidOf), b.stages.map(saidOf))
}

function itemFacts(view: View, item: ViewRecord, targets: readonly ViewRecord[]): ItemFacts {
  const fields: Record<string, Json> = {}
  for (const [name, value] of Object.entries(item)) {
    if (name === 'title' || plumbing.has(name) || (insideOnly.has(name) && !view.audience.inside) || isEmpty(value)) continue
    // A list of names or ids is a set: saying it in another order changes nothing.
    fields[name] = (Array.isArray(value) ? value.toSorted() : value) as Json
  }
  const stages = targets.map(stageFact).toSorted((a, b) => order(a, b))
  const spans = [item['window'], releaseWindow(view, item['release']), ...stages.map((stage) => stage.window ?? releaseWindow(view, stage.release))]
  return { id: item.id, title: String(item['title'] ?? ''), fields, stages, spans: (spans as (Window | undefined)[]).filter((one) => one !== undefined) }
}

/** What a stage says, apart from the record that says it. */
export function saidOf({ stage, release, window, said }: StageFact): Omit<StageFact, 'target'> {
  return { stage, ...(release === undefined ? {} : { release }), ...(window === undefined ? {} : { window }), ...(said === undefined ? {} : { said }) }
}

function stageFact(target: ViewRecord): StageFact {
  const { stage, release, window, said } = target as Record<string, unknown>
  return {
    target: target.id,
    stage: String(stage),
    ...(release === undefined ? {} : { release: release as string }),
    ...(window === undefined ? {} : { window: window as Window }),
    ...(said === undefined ? {} : { said: said as string }),
  }
}

const order = (a: StageFact, b: StageFact): number => {
  return canonicalJson(saidOf(a)) < canonicalJson(saidOf(b)) ? -1 : 1
}

export function releaseWindow(view: View, release: unknown): Window | undefined {
  return view.get<ViewRecord>('items', release as string | undefined)?.['window'] as Window | undefined
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
