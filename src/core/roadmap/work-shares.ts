import type { State } from '../kernel/state.ts'
import { activities, type Activity, type activityKinds, needs, type Roadmap } from './roadmap.ts'

type ActivityKind = (typeof activityKinds)[number]

/** What kind of work a kind of activity is (row I11): strategic, lead generation, or other marketing work. */
export const works = ['strategic', 'lead-generation', 'other'] as const
export type Work = (typeof works)[number]

const workOfKind: Readonly<Record<ActivityKind, Work>> = {
  launch: 'strategic', 'planning-support': 'strategic', enablement: 'strategic', messaging: 'strategic', competitive: 'strategic', 'proof-points': 'strategic',
  'advisory-board': 'strategic', 'analyst-relations': 'strategic', 'win-loss': 'strategic', personas: 'strategic', swot: 'strategic', insight: 'strategic',
  'lead-generation': 'lead-generation', content: 'other', communications: 'other',
}

export function workOf(kind: ActivityKind): Work {
  return workOfKind[kind]
}

/** A part of the work on a roadmap. What nobody has said is a part of its own, `unsaid`: it is never counted with another. */
export interface Share<Part extends string> {
  readonly part: Part | 'unsaid'
  readonly activities: number
  /** Days of work, of those that have an effort. */
  readonly effort: number
  readonly withoutEffort: number
}

/** How much of a roadmap is strategic, lead generation and other work. Dropped and deferred activities are not counted. */
export function sharesOfWork(state: State, roadmap: Roadmap): Share<Work>[] {
  return sharesOf(state, roadmap, works, ({ kind }) => (kind === undefined ? 'unsaid' : workOf(kind)))
}

/** How much of a roadmap serves the needs of the business, the product and customers (row J6). */
export function sharesOfNeed(state: State, roadmap: Roadmap): Share<(typeof needs)[number]>[] {
  return sharesOf(state, roadmap, needs, ({ need }) => need ?? 'unsaid')
}

function sharesOf<Part extends string>(state: State, roadmap: Roadmap, parts: readonly Part[], partOf: (activity: Activity) => Part | 'unsaid'): Share<Part>[] {
  const sums = new Map<Part | 'unsaid', { activities: number; effort: number; withoutEffort: number }>([...parts, 'unsaid' as const].map((part) => [part, { activities: 0, effort: 0, withoutEffort: 0 }]))
  for (const activity of activities.list(state)) {
    if (activity.roadmap !== roadmap.id || activity.status === 'dropped' || activity.status === 'deferred') continue
    const sum = sums.get(partOf(activity))
    if (sum === undefined) continue
    sum.activities += 1
    if (activity.effort === undefined) sum.withoutEffort += 1
    else sum.effort += activity.effort
  }
  return [...sums].map(([part, sum]) => ({ part, ...sum }))
}
