import type { Change, Fields, Id, Name } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { ReviewQuestion } from '../../../core/roadmap/roadmap-reviews.ts'
import type { Difference } from '../../history/use-difference.ts'

type Bearing = readonly string[] | 'all'

/** What has changed since the last version bears on which question: who there is, what comes first, and where things stand. */
const bearing: Readonly<Record<ReviewQuestion, Readonly<Partial<Record<Name, Bearing>>>>> = {
  resources: { capacities: 'all', people: ['erased'], activities: ['owner', 'team', 'effort', 'budget'], roadmaps: ['slack'] },
  priorities: { activities: ['priority', 'need', 'kind'], items: ['status'], launches: ['tier'] },
  adjustments: { activities: ['window', 'bucket', 'status', 'after'], items: ['window'], buckets: ['title'], deferrals: 'all' },
}
/** What is new or gone is an adjustment, where it is of the roadmap. */
const whole: ReadonlySet<Name> = new Set(['activities', 'buckets'])

/** The changes since the last version that bear on a question, of this roadmap alone, each with those of its fields that do. */
export function factsFor(question: ReviewQuestion, { changes, reasons }: Pick<Difference, 'changes' | 'reasons'>, state: State, roadmap: Id): Pick<Difference, 'changes' | 'reasons'> {
  return { changes: (changes as readonly Change[]).filter((change) => isOf(change, state, roadmap)).flatMap((change) => partFor(question, change)) as Difference['changes'], reasons }
}

function partFor(question: ReviewQuestion, change: Change): Change[] {
  const fields = bearing[question][change.collection]
  if (change.kind !== 'update') return fields === 'all' || (question === 'adjustments' && whole.has(change.collection)) ? [change] : []
  if (fields === undefined) return []
  if (fields === 'all') return [change]
  const kept = Object.keys(change.after).filter((field) => fields.includes(field))
  const only = (from: Fields): Fields => Object.fromEntries(Object.entries(from).filter(([field]) => kept.includes(field)))
  return kept.length === 0 ? [] : [{ ...change, before: only(change.before), after: only(change.after) }]
}

/** Also what is of no roadmap: people, and the items of plans. */
function isOf(change: Change, state: State, roadmap: Id): boolean {
  if (change.collection === 'roadmaps') return change.id === roadmap
  const record = state.get(change.collection, change.id) ?? (change.kind === 'create' ? change.after : change.before)
  return record['roadmap'] === undefined || record['roadmap'] === roadmap
}

/** Of a difference, what is of the roadmap and of the plans that it is built on; the reviews themselves are told beside it. */
export function comparedOf({ changes, reasons }: Pick<Difference, 'changes' | 'reasons'>, state: State, roadmap: Id): Pick<Difference, 'changes' | 'reasons'> {
  const kept = (changes as readonly Change[]).filter((change) => {
    if (change.collection === 'roadmap-reviews') return false
    const record = state.get(change.collection, change.id) ?? (change.kind === 'create' ? change.after : change.before)
    return change.collection === 'roadmaps' ? change.id === roadmap : record['roadmap'] === roadmap || record['plan'] !== undefined
  })
  return { changes: kept as Difference['changes'], reasons }
}
