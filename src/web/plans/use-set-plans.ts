import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PlansSearch } from './search.ts'

/** Changes what the address holds of the screen; undefined takes a thing out of it. */
export function useSetPlans(): (next: { readonly [K in keyof PlansSearch]?: PlansSearch[K] | undefined }) => void {
  const navigate = useNavigate()
  return useCallback((next) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true }), [navigate])
}
