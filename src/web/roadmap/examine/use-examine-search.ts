import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type FindingKind, findingKinds } from '../../../core/examine/finding.ts'
import type { ExamineSearch } from './search.ts'

export type SetExamineSearch = (next: { readonly [K in keyof ExamineSearch]?: ExamineSearch[K] | undefined }) => void

/** What the address says of the page, and how to say something else; undefined takes a thing out of it. `kind`: the findings that it names, where there are such. */
export function useExamineSearch(): { readonly search: ExamineSearch; readonly kind: FindingKind | undefined; readonly set: SetExamineSearch } {
  const search = useSearch({ strict: false }) as ExamineSearch
  const navigate = useNavigate()
  const set = useCallback<SetExamineSearch>((next) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true }), [navigate])
  const kind = search.kind !== undefined && Object.hasOwn(findingKinds, search.kind) ? (search.kind as FindingKind) : undefined
  return { search, kind, set }
}
