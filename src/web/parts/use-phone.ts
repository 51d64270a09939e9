import { useSyncExternalStore } from 'react'

const query = '(max-width: 640px)'

/** Is this as narrow as a phone? */
export function usePhone(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches)
}

function listen(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}
