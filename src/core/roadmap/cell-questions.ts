import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Bridge, type BridgeEnd, bridgeOf } from './bridges.ts'
import type { Cell } from './empty-cells.ts'
import { findingKey } from './finding-key.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { overloadsOf } from './overload.ts'
import type { Activity, Roadmap } from './roadmap.ts'
import { type Waiver, waiversOn } from './waivers.ts'

/** What must be answered about what stands in a cell before it is agreed: what it takes, what it brings, and what it joins. */
export type QuestionPart = 'resource' | 'expectation' | 'bridge'

/** One open question about a cell. It has the key that the same finding has. */
export interface Question {
  readonly key: string
  readonly kind: 'no-owner' | 'no-effort' | 'overload' | 'no-effect' | 'bridge-missing'
  readonly part: QuestionPart
  readonly activity?: Id
  readonly person?: Id
  readonly team?: Id
  readonly period?: Day
  readonly end?: BridgeEnd
  readonly sentence: string
  /** What it was found from: an answer of "on purpose" holds while this stays the same. */
  readonly facts: string
  /** It was left so on purpose when its facts were others, and so is asked again. */
  readonly before?: Waiver
}

/** The questions of a cell: those that are open, and those that were left so on purpose. */
export interface Questions {
  readonly open: readonly Question[]
  readonly onPurpose: readonly { readonly question: Question; readonly waiver: Waiver }[]
}

/** What keeps a cell from being agreed, waivers taken into account. A blank cell has none: it asks for its activities, or for a reason. */
export function questionsOf(state: State, roadmap: Roadmap, cell: Cell, near: Neighbours = neighboursOf(state)): Questions {
  const waivers = waiversOn(state, roadmap.id)
  const [open, onPurpose]: [Question[], { question: Question; waiver: Waiver }[]] = [[], []]
  for (const question of allQuestions(state, roadmap, cell, near)) {
    const waiver = waivers.get(question.key)
    // What was put off is a question still.
    if (waiver === undefined || waiver.until !== undefined) open.push(question)
    else if (waiver.facts === question.facts) onPurpose.push({ question, waiver })
    else open.push({ ...question, before: waiver })
  }
  return { open, onPurpose }
}

/** In the order in which they are asked: nobody over, who and how long, what it brings, what it joins. */
function allQuestions(state: State, roadmap: Roadmap, cell: Cell, near: Neighbours): Question[] {
  const asked = cell.activities.filter(isAsked)
  return [...overQuestions(state, roadmap, cell), ...asked.flatMap(workQuestions), ...asked.flatMap(effectQuestions), ...asked.flatMap((activity) => bridgeQuestions(activity, bridgeOf(activity, near)))]
}

/** Whoever has too much to do in the cell's period, with something of it here. */
function overQuestions(state: State, roadmap: Roadmap, { period, activities }: Cell): Question[] {
  const here = new Set(activities.map(({ id }) => id))
  return overloadsOf(state, roadmap).filter((over) => over.period.start === period.start && over.shares.some(({ activity }) => here.has(activity.id))).map(({ key, who, sentence, facts }) => ({
    key, kind: 'overload', part: 'resource', ...who, period: period.start, sentence: `${sentence} What gives way?`, facts,
  }))
}

/** What is over, or put off, answers nothing any more. */
export function isAsked({ status }: Pick<Activity, 'status'>): boolean {
  return status !== 'done' && status !== 'deferred' && status !== 'dropped'
}

/** Who does it, and how long it takes. */
export function workQuestions({ id, title, owner, team, effort }: Activity): Question[] {
  const of = (kind: 'no-owner' | 'no-effort', sentence: string): Question => ({ key: findingKey(kind, id), kind, part: 'resource', activity: id, sentence, facts: 'unset' })
  return [...(owner === undefined && team === undefined ? [of('no-owner', `Who does “${title}”?`)] : []), ...(effort === undefined ? [of('no-effort', `How many days does “${title}” take?`)] : [])]
}

/** What it should bring, or what is there when it is done: one of the two is enough. */
export function effectQuestions({ id, title, expectedEffect, completionGoal }: Activity): Question[] {
  if (expectedEffect !== undefined || completionGoal !== undefined) return []
  return [{ key: findingKey('no-effect', id), kind: 'no-effect', part: 'expectation', activity: id, sentence: `What should “${title}” bring?`, facts: 'unset' }]
}

const bridgeSentences: Readonly<Record<BridgeEnd, (title: string) => string>> = {
  idea: (title) => `What of the product does “${title}” bring out?`,
  sales: (title) => `Who tells sales about “${title}”?`,
  marketing: (title) => `What does marketing run for “${title}”?`,
}

/** The ends that its bridge does not reach. Tied to something else, it is asked anew. */
export function bridgeQuestions({ id, title }: Activity, bridge: Bridge): Question[] {
  if (bridge.missing.length === 0) return []
  const facts = [...bridge.idea.items, ...bridge.marketing.items, ...bridge.sales.items].map((item) => item.id).join(' ').slice(0, 2_000)
  return bridge.missing.map((end) => ({ key: findingKey('bridge-missing', id, end), kind: 'bridge-missing', part: 'bridge', activity: id, end, sentence: bridgeSentences[end](title), facts }))
}
