import { useMemo } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import type { Workshop } from '../../../core/workshop/workshops.ts'
import type { Json } from '../../../lib/json.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'

export interface Changing {
  /** Nothing is planned of a workshop that is over, nor on a past day. */
  readonly isReadOnly: boolean
  /** Changes one field, null unsets it: refused where somebody else wrote another value since `was`. */
  readonly change: (field: keyof Workshop & string, value: Json, was: Json) => Promise<Outcome>
  /** The same for what was seen last. */
  readonly put: (field: keyof Workshop & string, value: Json) => Promise<Outcome>
}

/** How the parts of the page change their workshop. */
export function useChange(workshop: Workshop): Changing {
  const act = useAct()
  const may = useMay('workshop.change')
  return useMemo(() => {
    const { id, phase } = workshop
    const change: Changing['change'] = (field, value, was) => act('workshop.change', { id, [field]: value }, { over: { collection: 'workshops', id, field, was } })
    return { isReadOnly: !may || phase === 'closed', change, put: (field, value) => change(field, value, (workshop[field] ?? null) as Json) }
  }, [act, may, workshop])
}
