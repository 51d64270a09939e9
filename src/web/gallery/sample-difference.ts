import type { Change, Fields, StoredRecord } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { sameJson, type Json } from '../../lib/json.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** What is different between a past moment of the sample and now, as a service would tell it. */
export async function sampleDifference(workspace: SampleWorkspace, { from, to }: Readonly<Record<string, unknown>>) {
  const [before, after] = [await stateAt(workspace, String(from)), to === undefined ? workspace.shown().state : await stateAt(workspace, String(to))]
  const changes = after.names().concat(before.names()).filter((name, at, all) => all.indexOf(name) === at).flatMap((name) => changesIn(name, before, after))
  const reasons = workspace.log.flatMap(({ reason, changes: told }) => (reason === undefined ? [] : told.map(({ collection, id, after: fields }) => ({ collection, id, fields: Object.keys(fields ?? {}), reason }))))
  return { changes, reasons }
}

async function stateAt(workspace: SampleWorkspace, moment: string): Promise<State> {
  if (moment.includes('-')) return workspace.past(moment)
  const day = workspace.log.findLast(({ position }) => position <= Number(moment))?.effective
  return workspace.past(day ?? '')
}

function changesIn(collection: string, before: State, after: State): Change[] {
  const ids = new Set([...before.each(collection), ...after.each(collection)].map(({ id }) => id))
  return [...ids].flatMap((id): Change[] => {
    const [was, is] = [before.get(collection, id), after.get(collection, id)]
    if (was === undefined) return is === undefined ? [] : [{ kind: 'create', collection, id, after: fieldsOf(is) }]
    if (is === undefined) return [{ kind: 'remove', collection, id, before: fieldsOf(was) }]
    const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !sameJson(was[name], is[name]))
    const side = (record: StoredRecord) => Object.fromEntries(differing.map((name) => [name, (record[name] ?? null) as Json]))
    return differing.length === 0 ? [] : [{ kind: 'update', collection, id, before: side(was), after: side(is) }]
  })
}

function fieldsOf(record: StoredRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id'))
}
