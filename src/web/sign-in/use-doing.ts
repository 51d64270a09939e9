import { useState } from 'react'

/** What a form is doing, and why it could not. `field` names the one to blame. */
export interface Doing {
  readonly isDoing: boolean
  readonly refused?: { readonly sentence: string; readonly field?: string | undefined }
  /** Runs something that says why it could not, or nothing when it could. */
  run(work: () => Promise<Refused | undefined>): Promise<void>
  /** The sentence for a field; the one without a field stands at the first. */
  at(field: string, isFirst?: boolean): string | undefined
}

export interface Refused {
  readonly sentence: string
  readonly field?: string | undefined
}

export function useDoing(): Doing {
  const [isDoing, setIsDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  return {
    isDoing, ...(refused === undefined ? {} : { refused }),
    at: (field, isFirst = false) => (refused !== undefined && (refused.field === field || (refused.field === undefined && isFirst)) ? refused.sentence : undefined),
    run: async (work) => {
      setIsDoing(true)
      setRefused(undefined)
      setRefused(await work())
      setIsDoing(false)
    },
  }
}
