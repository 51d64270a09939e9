import type { Change } from '../../core/kernel/change.ts'
import { State } from '../../core/kernel/state.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** A workshop of the sample from its start to its end, as the service would tell it. */
export function sampleReplay({ log }: SampleWorkspace, { workshop }: Readonly<Record<string, unknown>>) {
  const turnsTo = (phase: string) => log.findIndex(({ changes }) => changes.some(({ collection, id, after }) => collection === workshops.collection && id === workshop && after?.['phase'] === phase))
  const [first, last] = [turnsTo('warm-up'), turnsTo('closed')]
  const before = log.slice(0, Math.max(0, first)).reduce((state, { changes }) => state.apply(changes as readonly Change[]), State.empty)
  const start = before.names().flatMap((collection) => [...before.each(collection)].map(({ id, ...after }) => ({ kind: 'create', collection, id, after })))
  const deeds = first === -1 ? [] : log.slice(first, last === -1 ? undefined : last + 1)
  return { start, deeds: deeds.map(({ position, at, command, changes }) => ({ position, at, command, changes })) }
}
