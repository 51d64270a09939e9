import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Keys } from './keys.ts'

/** The keys of the palette, which does not offer itself. */
export const paletteKeys = 'mod+k'

/** The group of acts that go somewhere. */
export const going = 'Go to'

/** Something that the screen which is open offers. Shown in the palette and in the key list, for as long as the screen is there. */
export interface Act {
  /** As an order, without a full stop: "Show quarters". */
  readonly name: string
  /** The keys that do it: "mod+k", "g t", "left". */
  readonly keys?: Keys
  /** The keys are only listed: whoever has the focus listens to them itself, such as a card that the arrows move. */
  readonly areKeysHeardThere?: boolean
  /** Where it stands in the list of keys: "Everywhere", "Grid". */
  readonly group?: string
  readonly isDisabled?: boolean
  /** Without it, only the keys are listed. */
  readonly run?: () => void
}

let acts: readonly (readonly Act[])[] = []
let shown: readonly Act[] = []
const listeners = new Set<() => void>()

/** Offers these acts while the component is there. They may change with every render: what runs is always the newest. */
export function useCommands(offered: readonly Act[]): void {
  const latest = useRef(offered)
  latest.current = offered
  const print = JSON.stringify(offered.map(({ run: _run, ...said }) => said))
  useEffect(() => {
    const steady = latest.current.map((act, at) => ({ ...act, ...(act.run === undefined ? {} : { run: () => latest.current[at]?.run?.() }) }))
    set([...acts, steady])
    return () => set(acts.filter((one) => one !== steady))
  }, [print])
}

/** All acts that are offered now; of one name, the one offered last, since that is the nearest. */
export function useActs(): readonly Act[] {
  return useSyncExternalStore(listen, actsNow)
}

export function actsNow(): readonly Act[] {
  return shown
}

function listen(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

function set(next: readonly (readonly Act[])[]): void {
  acts = next
  shown = [...new Map(acts.flat().map((act) => [act.name, act])).values()]
  for (const told of listeners) told()
}
