import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export interface RecordName {
  readonly collection: string
  readonly id: string
}

/** What the inspector shows, as the address names it: `open=<collection>/<id>`. */
export function useOpened(): { readonly opened: RecordName | undefined; readonly open: (collection: string, id: string) => void; readonly close: () => void } {
  const text = (useSearch({ strict: false }) as { open?: string }).open
  const navigate = useNavigate()
  const go = useCallback(
    (next: string | undefined) => void navigate({ to: '.', search: ((now: object) => ({ ...now, open: next })) as never, replace: text !== undefined && next !== undefined }),
    [navigate, text],
  )
  const opened = useMemo(() => recordNamed(text), [text])
  return { opened, open: useCallback((collection, id) => go(`${collection}/${id}`), [go]), close: useCallback(() => go(undefined), [go]) }
}

/** Reads `<collection>/<id>`. */
export function recordNamed(text: string | undefined): RecordName | undefined {
  const at = text?.indexOf('/') ?? -1
  return text === undefined || at < 1 || at === text.length - 1 ? undefined : { collection: text.slice(0, at), id: text.slice(at + 1) }
}
