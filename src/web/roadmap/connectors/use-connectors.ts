import { useDeferredValue, useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import type { StripRow } from '../grid/strip.ts'
import type { Axis } from '../layout/axis.ts'
import { useDerived } from '../use-derived.ts'
import { type Drawn, linesOf } from './lines.ts'
import type { Far, Near } from './route.ts'
import { type Thread, threadsOf } from './threads.ts'

export interface Connectable {
  readonly axis: Axis
  readonly strip: readonly StripRow[]
  /** All are drawn, not those of the chosen alone. */
  readonly isOn: boolean
  readonly chosen: ReadonlySet<Id>
  /** Where activities stand. Another function when they stand elsewhere. */
  readonly nearOf: (wanted: { readonly has: (id: Id) => boolean }) => ReadonlyMap<Id, Near>
  readonly bars?: ReadonlyMap<Id, Far>
}

/** The lines that are asked for; undefined while none are. */
export function useConnectors({ axis, strip, isOn: isOnNow, chosen: chosenNow, nearOf, bars }: Connectable): Drawn | undefined {
  // What is chosen shows itself first, and its lines after that.
  const isOn = useDeferredValue(isOnNow)
  const chosen = useDeferredValue(chosenNow)
  const { state } = useSeen()
  const style = useDateStyle()
  const isAsked = isOn || chosen.size > 0
  const every = useDerived(state, isOn ? ['connectors', 'items', 'plans'] : [], isOn ? threadsOfAll : noThreads)
  const some = useMemo(() => (isAsked && !isOn ? threadsOf(state, chosen) : every), [state, isAsked, isOn, chosen, every])
  return useMemo(() => (isAsked ? linesOf({ axis, strip, style, threads: some, chosen, near: nearOf(some), ...(bars === undefined ? {} : { bars }) }) : undefined), [isAsked, axis, strip, style, some, chosen, nearOf, bars])
}

const none: ReadonlyMap<Id, readonly Thread[]> = new Map()

function threadsOfAll(state: State): ReadonlyMap<Id, readonly Thread[]> {
  return threadsOf(state)
}

function noThreads(): ReadonlyMap<Id, readonly Thread[]> {
  return none
}
