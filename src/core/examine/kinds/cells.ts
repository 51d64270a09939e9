import type { Id } from '../../kernel/change.ts'
import { rowsOf } from '../../roadmap/empty-cells.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities, type Bucket, buckets, type CellAgreement, cellAgreements } from '../../roadmap/roadmap.ts'
import type { PeriodCell } from '../../time/period.ts'
import { overlaps } from '../../time/window.ts'
import { fill } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Act, FindingKind } from '../finding.ts'
import type { Ground } from '../ground.ts'

interface Cell {
  readonly bucket: Bucket
  readonly period: PeriodCell
  readonly activities: readonly Activity[]
  readonly agreement: CellAgreement | undefined
}

/** Every cell of the grid is agreed with its activities or empty on purpose, or it is here. */
export const cells: Family = {
  kinds: ['cell-undecided', 'cell-not-agreed', 'cell-reopened'],
  subjects: ({ state, roadmap, columns }) => rowsOf(state, roadmap.id).flatMap(({ id }) => columns.map(({ start }) => cellName(id, start))),
  touched: {
    [buckets.collection]: () => everything,
    [activities.collection]: ({ bucket, window, roadmap }: Activity, ground: Ground) =>
      bucket === undefined || window === undefined || roadmap !== ground.roadmap.id ? [] : ground.columns.filter((column) => overlaps(window, column)).map(({ start }) => cellName(bucket, start)),
    [cellAgreements.collection]: ({ bucket, period }: CellAgreement) => [cellName(bucket, period)],
  },
  ask(subject, ground) {
    const cell = cellOf(subject, ground)
    return cell === undefined ? [] : asked(cell, ground)
  },
}

function cellName(bucket: Id, period: string): string {
  return `${bucket}:${period}`
}

function cellOf(name: string, { state, roadmap, columns, near }: Ground): Cell | undefined {
  const [id, start] = [name.slice(0, -11), name.slice(-10)]
  const [bucket, period] = [buckets.get(state, id), columns.find((column) => column.start === start)]
  if (bucket?.roadmap !== roadmap.id || period === undefined) return undefined
  const here = near.inBucket(id).filter(({ window, status, roadmap: on }) => on === roadmap.id && window !== undefined && status !== 'dropped' && overlaps(window, period))
  return { bucket, period, activities: here, agreement: near.decisionsIn(id).findLast((one) => one.period === start) }
}

function asked(cell: Cell, ground: Ground): Found[] {
  const { bucket, period, activities: here, agreement } = cell
  const where = `${bucket.title} in ${period.label}`
  const isDecided = agreement?.agreed === (here.length > 0 ? 'filled' : 'empty')
  if (isDecided && agreement?.reopened !== undefined) return [finding('cell-reopened', cell, `${where} was decided and is open again: ${agreement.reopened.because}`, agreement.reopened.because, again(cell, ground))]
  if (isDecided) return []
  if (here.length === 0) return [finding('cell-undecided', cell, `${where} is blank, and nobody has said why.`, 'blank', [filling(cell, ground), emptying(cell)])]
  return [finding('cell-not-agreed', cell, `${where} has ${told(here)} that nobody has agreed yet.`, here.map(({ id }) => id).join(' '), [agreeing(cell), ...agreeingOnPurpose(cell)])]
}

function finding(kind: FindingKind, { bucket, period, activities: here }: Cell, sentence: string, facts: string, acts: readonly Act[]): Found {
  return {
    key: findingKey(kind, bucket.id, period.start), kind, about: { collection: 'buckets', id: bucket.id }, cell: { bucket: bucket.id, period: period.start },
    activities: here.map(({ id }) => id), sentence, facts: facts.slice(0, 2_000), place: `${bucket.rank} ${bucket.id} ${period.start}`, acts,
  }
}

function told(here: readonly Activity[]): string {
  const [one] = here
  return here.length === 1 && one !== undefined ? `“${one.title}”` : `${here.length} activities`
}

const at = ({ bucket, period }: Cell) => ({ bucket: bucket.id, period: period.start })

function filling({ bucket, period }: Cell, { roadmap }: Ground): Act {
  return fill('Fill it', 'activity.add', { roadmap: roadmap.id, bucket: bucket.id, window: { start: period.start, end: period.end, precision: roadmap.period } }, 'title')
}

function emptying(cell: Cell): Act {
  return { answer: 'on-purpose', label: 'Empty on purpose', command: 'cell.empty', args: at(cell), asks: ['reason'] }
}

function agreeing(cell: Cell): Act {
  return fill('Agree', 'cell.agree', at(cell))
}

/** Each open question of the cell is answered along with it, with a reason. */
function agreeingOnPurpose(cell: Cell): Act[] {
  return [{ answer: 'on-purpose', label: 'Agree as it is', command: 'cell.agree', args: at(cell), asks: ['onPurpose'] }]
}

/** The same decision once more, or the other one that the cell lets. */
function again(cell: Cell, ground: Ground): Act[] {
  if (cell.activities.length > 0) return [agreeing(cell), ...agreeingOnPurpose(cell)]
  const reason = cell.agreement?.reason
  return [filling(cell, ground), { ...emptying(cell), label: 'Still empty on purpose', args: { ...at(cell), ...(reason === undefined ? {} : { reason }) }, asks: reason === undefined ? ['reason'] : [] }]
}
