import { useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Outcome } from '../../../client/live-workspace.ts'
import { enteredNotes, type PaperNote, type PaperPlace, paperPlace } from '../../../core/workshop/paper-notes.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** What notes are read against, as it stands now. */
export function usePaperPlace(workshop: Id): PaperPlace {
  const { state } = useSeen()
  return useMemo(() => paperPlace(state, workshop), [state, workshop])
}

/** Enters notes in one act, from a photograph where one is looked at. */
export function useEnter(place: PaperPlace, photo: Id | undefined): (notes: readonly PaperNote[]) => Promise<Outcome> {
  const act = useAct()
  return (notes) => {
    const entered = enteredNotes(notes, place)
    const said = entered.length === 1 ? `Entered *${(entered[0]?.text.slice(0, 60) ?? '').replaceAll('*', '∗')}*` : `Entered ${entered.length} notes`
    return act('note.enter', { workshop: place.workshop, notes: entered, ...(photo === undefined ? {} : { photo }) }, { said })
  }
}
