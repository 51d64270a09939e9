import { useEffect, useRef, useState } from 'react'
import type { State } from '../../../core/kernel/state.ts'
import { type CellAgreement, cellAgreements } from '../../../core/roadmap/roadmap.ts'

/** A decision that was made while this page was open, by whomever. */
export interface JustAgreed {
  readonly id: string
  /** "14:31", by the reader's own clock. */
  readonly time: string
}

/** The newest first. */
export function useJustAgreed(state: State): readonly JustAgreed[] {
  const [just, setJust] = useState<readonly JustAgreed[]>([])
  const before = useRef<ReadonlyMap<string, CellAgreement>>(undefined)
  useEffect(() => {
    const all = new Map(cellAgreements.list(state).map((one) => [one.id, one]))
    const was = before.current
    before.current = all
    if (was === undefined) return
    const made = [...all.values()].filter((one) => one.reopened === undefined && was.get(one.id) !== one && (was.get(one.id)?.reopened !== undefined || was.get(one.id)?.agreedOn !== one.agreedOn || was.get(one.id)?.agreed !== one.agreed))
    if (made.length === 0) return
    const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    setJust((known) => [...made.map(({ id }) => ({ id, time })), ...known.filter(({ id }) => !made.some((one) => one.id === id))])
  }, [state])
  return just
}
