import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PublishSearch } from './search.ts'

/** Changes what the address holds of the screen; undefined takes a thing out of it. */
export function useSetPublish(): (next: { readonly [K in keyof PublishSearch]?: PublishSearch[K] | undefined }) => void {
  const navigate = useNavigate()
  return useCallback((next) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true }), [navigate])
}
