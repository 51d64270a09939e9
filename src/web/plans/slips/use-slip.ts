import { useCallback, useMemo, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { items } from '../../../core/plans/plans.ts'
import { previewOf } from '../../../core/slips/accepting.ts'
import { openSlipOf } from '../../../core/slips/opening.ts'
import { type Answered, isAsked, type SlipLine, type SlipProposal, startsTicked } from '../../../core/slips/slip-lines.ts'
import { slipOf } from '../../../core/slips/slip-proposal.ts'
import type { Slip } from '../../../core/slips/slips.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { Window } from '../../../core/time/window.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

export interface Slipping {
  readonly slip: SlipProposal
  /** The open slip; none while the item has only been tried somewhere. */
  readonly open: Slip | undefined
  /** The choice that a line is ticked with. */
  readonly chosenOf: (line: SlipLine) => string | undefined
  readonly choose: (line: SlipLine, choice: string | undefined) => void
  readonly tickAll: (all: boolean) => void
  /** Lines that ask for something. */
  readonly asked: readonly SlipLine[]
  readonly ticked: readonly Answered[]
  /** How things would be, were the ticked lines accepted. */
  readonly preview: State
}

/** A slip of an item as a proposal, with what is ticked of it: an open one, or one that would open where the item goes to `tried`. */
export function useSlip(item: Id, tried: Window | null | undefined): Slipping | undefined {
  const { state, today, actor, asOf } = useSeen()
  const [made, setMade] = useState<ReadonlyMap<string, string | undefined>>(new Map())
  const open = openSlipOf(state, item)
  const slip = useMemo(() => {
    const known = items.get(state, item)
    if (known === undefined || (open === undefined && tried === undefined)) return undefined
    return slipOf(state, tried === undefined && open !== undefined ? open : { item, was: open === undefined ? known.window : open.was, now: tried ?? undefined }, { today: asOf ?? today })
  }, [state, item, open, tried, today, asOf])
  const chosenOf = useCallback((line: SlipLine) => (made.has(line.key) ? made.get(line.key) : startsTicked(line) ? line.choices[0]?.id : undefined), [made])
  const asked = useMemo(() => slip?.lines.filter(isAsked) ?? [], [slip])
  const ticked = useMemo(() => asked.flatMap((line): Answered[] => line.choices.flatMap((choice) => (choice.id === chosenOf(line) ? [{ line, choice }] : []))), [asked, chosenOf])
  const preview = useMemo(() => (slip === undefined ? state : previewOf(state, slip, ticked, { today, self: actor.id })), [state, slip, ticked, today, actor.id])
  if (slip === undefined) return undefined
  return {
    slip, open, chosenOf, asked, ticked, preview,
    choose: (line, choice) => setMade((before) => new Map(before).set(line.key, choice)),
    tickAll: (all) => setMade(new Map(asked.map((line) => [line.key, all ? line.choices[0]?.id : undefined]))),
  }
}
