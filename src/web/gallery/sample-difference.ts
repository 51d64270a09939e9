import { History, type Moment } from '../../core/history/history.ts'
import type { Change } from '../../core/kernel/change.ts'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import { isSlip } from '../../core/plans/baseline.ts'
import type { Window } from '../../core/time/window.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** What is different between a past moment of the sample and now, as a service would tell it. */
export function sampleDifference({ log }: SampleWorkspace, { from, to }: Readonly<Record<string, unknown>>) {
  const history = new History([], schemaVersion)
  history.add(log.map(({ position, effective, changes }) => ({ position, effective, schema: schemaVersion, changes: changes as readonly Change[] })))
  const [before, after] = [momentOf(from), to === undefined ? { position: log.length } : momentOf(to)]
  const times = history.countOf('window', before, after, (was, is) => isSlip(was as Window, is as Window))
  const changes = history.differenceOf(before, after)
  const slips = changes.map(({ collection, id }) => ({ collection, id, times: times.get(`${collection}/${id}`) ?? 0 })).filter((slip) => slip.times > 0)
  const reasons = log.flatMap(({ reason, changes: told }) => (reason === undefined ? [] : told.map(({ collection, id, after: fields }) => ({ collection, id, fields: Object.keys(fields ?? {}), reason }))))
  return { changes, slips, reasons }
}

function momentOf(moment: unknown): Moment {
  const text = String(moment)
  return text.includes('-') ? { day: text } : { position: Number(text) }
}
