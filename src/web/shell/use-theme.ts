import { useCallback, useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'system'

const key = 'throughline.theme'
const listeners = new Set<() => void>()

/** The theme this browser was told to use; the system's when it was told nothing. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(listen, current)
  const setTheme = useCallback((next: Theme) => {
    keep(next)
    applyTheme()
    for (const told of listeners) told()
  }, [])
  return { theme, setTheme }
}

/** Sets the page to the kept theme. Called once before the first paint. */
export function applyTheme(): void {
  const theme = current()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function listen(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

function current(): Theme {
  const kept = read()
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

// A browser may forbid storage; the theme is then the system's.
function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    /* Forbidden: it holds until the page is left. */
  }
}
