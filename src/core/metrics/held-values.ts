import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { valuesOf } from './metric-series.ts'

interface Given {
  readonly metric: string
  readonly day: Day
  readonly part?: string | undefined
  readonly value: number
}

/** What taking a value would do: it is new, it corrects another, or it stands so already. */
export interface Held {
  readonly becomes: 'new' | 'corrected' | 'same'
  readonly was?: number
}

/** Holds values of a file, each by the first day of its period, against those that stand. In their order. */
export function heldAgainst(state: State, values: readonly Given[]): Held[] {
  const stands = new Map<string, ReadonlyMap<string, number>>()
  return values.map(({ metric, day, part, value }) => {
    let own = stands.get(metric)
    if (own === undefined) stands.set(metric, (own = new Map(valuesOf(state, metric).map((one) => [JSON.stringify([one.period, one.part ?? null]), one.value]))))
    const was = own.get(JSON.stringify([day, part ?? null]))
    return was === undefined ? { becomes: 'new' } : { becomes: was === value ? 'same' : 'corrected', was }
  })
}
