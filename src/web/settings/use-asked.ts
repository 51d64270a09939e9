import { useCallback, useEffect, useState } from 'react'
import { ProblemError } from '../../client/client.ts'

export type Asked<T> = { readonly is: 'asking' } | { readonly is: 'here'; readonly answer: T } | { readonly is: 'refused'; readonly sentence: string }

/** Asks the service for something that no open workspace holds, once, and again when told to. `ask` must stay the same function. */
export function useAsked<T>(ask: () => Promise<T>): { readonly asked: Asked<T>; readonly again: () => Promise<void> } {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'asking' })
  const again = useCallback(async () => {
    try {
      setAsked({ is: 'here', answer: await ask() })
    } catch (error) {
      setAsked({ is: 'refused', sentence: sentenceOf(error) })
    }
  }, [ask])
  useEffect(() => void again(), [again])
  return { asked, again }
}

/** What a failed call says to the person. */
export function sentenceOf(error: unknown): string {
  return error instanceof ProblemError ? error.problem.detail : 'Something went wrong on the way. Nothing has changed; try again.'
}
