import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { LaunchesSearch } from './search.ts'

/** Changes what the address holds of all launches; undefined takes a thing out of it. */
export function useSetLaunches(): (next: { readonly [K in keyof LaunchesSearch]?: LaunchesSearch[K] | undefined }) => void {
  const navigate = useNavigate()
  return useCallback((next) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true }), [navigate])
}
