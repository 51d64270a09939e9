import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CapacitySearch } from './search.ts'

type Said = { readonly [K in keyof CapacitySearch]?: CapacitySearch[K] | undefined }

/** What the address holds of the page, and the way to change it: undefined takes a thing out of it. */
export function useCapacitySearch(): readonly [CapacitySearch, (next: Said) => void] {
  const search = useSearch({ strict: false }) as CapacitySearch
  const navigate = useNavigate()
  return [search, useCallback((next) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true }), [navigate])]
}
