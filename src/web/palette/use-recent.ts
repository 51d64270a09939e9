import { useCallback, useState } from 'react'
import { withRecent } from './finds.ts'

const keyOf = (workspace: string) => `throughline.recent.${workspace}`

/** What was chosen lately in this browser, newest first. */
export function useRecent(workspace: string): { readonly recent: readonly string[]; readonly remember: (key: string) => void } {
  const [recent, setRecent] = useState(() => read(workspace))
  const remember = useCallback((key: string) => {
    const next = withRecent(read(workspace), key)
    setRecent(next)
    keep(workspace, next)
  }, [workspace])
  return { recent, remember }
}

// A browser may forbid storage, and what it kept may be anything: nothing is then remembered.
function read(workspace: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}

function keep(workspace: string, recent: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(workspace), JSON.stringify(recent))
  } catch {
    /* Forbidden. */
  }
}
