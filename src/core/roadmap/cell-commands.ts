import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, type Context, type Day, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { daySchema } from '../time/window.ts'
import { type Question, questionsOf } from './cell-questions.ts'
import { decisionsAdrift } from './decisions-adrift.ts'
import { type Cell, cellsOf } from './empty-cells.ts'
import { activities, buckets, type CellAgreement, cellAgreements, type Roadmap, roadmaps, watch, type Watch } from './roadmap.ts'
import { waived } from './waiver-commands.ts'

const why = z.string().trim().min(1).max(2_000)
const cellArgs = { bucket: id, period: daySchema }
/** Who was there, and what would open the decision again. */
const decided = { agreedBy: z.array(id).max(100).optional(), watches: z.array(watch).max(50).optional() }

/** The cell of a bucket whose period begins on, or holds, a day. Refuses with `not-found` outside the roadmap's horizon. */
export function cellAt(state: State, bucket: Id, day: Day): { readonly cell: Cell; readonly roadmap: Roadmap } {
  const roadmap = roadmaps.need(state, buckets.need(state, bucket).roadmap)
  const cell = cellsOf(state, roadmap).find((one) => one.bucket.id === bucket && one.period.start <= day && day <= one.period.end)
  if (cell === undefined) throw new Refusal('not-found', `The roadmap has no period that holds ${day}.`, { at: 'args.period' })
  return { cell, roadmap }
}

const cellAgree = defineCommand({
  name: 'cell.agree',
  summary: 'Says that the team agrees on the activities of a cell. Refused while it has open questions, which it names; onPurpose answers some of them with a reason.',
  may: 'contribute',
  args: z.strictObject({ ...cellArgs, ...decided, onPurpose: z.array(z.strictObject({ question: z.string().min(1).max(500), reason: why })).max(100).optional() }),
  decide(state, { bucket, period, onPurpose = [], ...rest }, context) {
    const { cell, roadmap } = cellAt(state, bucket, period)
    const reasons = new Map(onPurpose.map(({ question, reason }) => [question, reason]))
    const left = questionsOf(state, roadmap, cell).open.filter(({ key }) => !reasons.has(key))
    if (left.length > 0) throw openQuestions(cell, left)
    return agreedCell(state, cell, rest, ({ key }) => reasons.get(key) ?? '', context)
  },
})

/** A cell agreed, with what is open about it left so on purpose. Refuses a blank one (`invalid`). */
export function agreedCell(state: State, cell: Cell, said: Said, reasonFor: (question: Question) => string, context: Context): Change[] {
  const roadmap = roadmaps.need(state, cell.bucket.roadmap)
  if (cell.activities.length === 0) throw new Refusal('invalid', 'The cell is blank: fill it, or leave it empty on purpose and say why.')
  const answered = questionsOf(state, roadmap, cell).open.flatMap((question) => waived(state, { roadmap: roadmap.id, finding: question.key, facts: question.facts, reason: reasonFor(question), by: said.agreedBy }, context))
  return [...answered, ...decide(state, cell, { agreed: 'filled', reason: undefined, ...said }, context)]
}

function openQuestions({ bucket, period }: Cell, open: readonly Question[]): Refusal {
  const named = open.slice(0, 3).map(({ sentence }) => sentence).join(' ')
  return new Refusal('conflict', `“${bucket.title}” in ${period.label} has ${open.length === 1 ? 'an open question' : `${open.length} open questions`}: ${named}${open.length > 3 ? ' And others.' : ''}`, { details: open })
}

const cellEmpty = defineCommand({
  name: 'cell.empty',
  summary: 'Leaves a blank cell empty on purpose, with the reason.',
  may: 'contribute',
  args: z.strictObject({ ...cellArgs, ...decided, reason: why.optional() }),
  decide(state, { bucket, period, reason, ...rest }, context) {
    return emptiedCell(state, cellAt(state, bucket, period).cell, reason ?? context.reason, rest, context)
  },
})

/** A blank cell left so on purpose. Refuses one that is not blank (`invalid`), and no reason (`needs-reason`). */
export function emptiedCell(state: State, cell: Cell, reason: string | undefined, said: Said, context: Context): Change[] {
  if (cell.activities.length > 0) throw new Refusal('invalid', `The cell is not blank: it has ${cell.activities.length === 1 ? 'an activity' : `${cell.activities.length} activities`}.`)
  if (!reason) throw new Refusal('needs-reason', 'A cell is left empty on purpose with a reason: say why.')
  return decide(state, cell, { agreed: 'empty', reason, ...said }, context)
}

const cellReopen = defineCommand({
  name: 'cell.reopen',
  summary: 'Takes back what was decided about a cell, or about a period that its roadmap has no more.',
  may: 'contribute',
  args: z.strictObject(cellArgs),
  decide(state, { bucket, period }) {
    const adrift = cellAgreements.list(state).find((one) => one.bucket === bucket && one.period === period)
    const agreement = adrift ?? cellAt(state, bucket, period).cell.agreement
    return agreement === undefined ? [] : [cellAgreements.remove(agreement)]
  },
})

interface Said {
  readonly agreedBy?: readonly Id[] | undefined
  readonly watches?: readonly Watch[] | undefined
}

interface Decision extends Said {
  readonly agreed: 'filled' | 'empty'
  readonly reason: string | undefined
}

/** Writes what was decided about a cell. Decisions that were adrift and are offered to this cell are answered by it: one becomes this decision, others go. */
function decide(state: State, cell: Cell, { agreed, reason, agreedBy, watches = [] }: Decision, { newId, today }: Context): Change[] {
  for (const { collection, id: which } of watches) (collection === 'items' ? items : activities).need(state, which)
  const adrift = decisionsAdrift(state, roadmaps.need(state, cell.bucket.roadmap)).flatMap(({ agreement, bucket, offeredTo }) => (bucket.id === cell.bucket.id && offeredTo?.start === cell.period.start ? [agreement] : []))
  const [before, ...others] = [...(cell.agreement === undefined ? [] : [cell.agreement]), ...adrift]
  const gone = others.map((one) => cellAgreements.remove(one))
  const place = { bucket: cell.bucket.id, period: cell.period.start, agreed, agreedOn: today }
  const said = { reason, agreedBy, watches: watches.length === 0 ? undefined : watches } as Partial<CellAgreement>
  if (before === undefined) return [...gone, cellAgreements.create(newId('cell-agreements'), { ...place, ...said } as never)]
  const { reason: because = null, agreedBy: by = null, watches: watched = null } = said
  return [...gone, ...cellAgreements.update(cellAgreements.need(state, before.id), { ...place, reason: because, agreedBy: by as never, watches: watched as never, reopened: null })]
}

export const cellCommands = [cellAgree, cellEmpty, cellReopen] as readonly unknown[] as readonly CommandType[]
