import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { savedViews } from '../../core/workspace/saved-views.ts'
import { inspected } from '../inspector/inspected.tsx'
import { recordNamed } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import type { Find } from './finds.ts'
import { closeFloating, openCommand } from './palette-store.ts'
import { recordPage } from './record-places.ts'
import { actsNow } from './registry.ts'

/** What a command does beyond the log is told on a page of its own, and done there. */
const placesOfActs: Readonly<Record<string, string>> = { 'person.erase': 'settings/people' }

/** Does what a line of the palette says: goes there, opens it, runs it, or asks for what a command needs. */
export function useChoose(): (find: Find) => void {
  const { state } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  return useCallback(
    (find) => {
      const name = find.key.slice(find.key.indexOf(':') + 1)
      const go = (place: string, search: object) => void navigate({ to: `/${ws}/${place}` as '.', search: ((now: { asOf?: string }) => ({ ...search, asOf: now.asOf })) as never })
      if (find.kind === 'command' && !(name in placesOfActs)) return openCommand(name)
      closeFloating()
      if (find.kind === 'command') return go(placesOfActs[name] ?? '', {})
      if (find.kind === 'act' || find.kind === 'place') return actsNow().find((act) => act.name === name)?.run?.()
      if (find.kind === 'view') {
        const view = savedViews.get(state, name)
        return view === undefined ? undefined : go(view.place, view.search)
      }
      const record = recordNamed(name)
      const held = record === undefined ? undefined : state.get(record.collection, record.id)
      const page = record === undefined || held === undefined ? undefined : recordPage(record.collection, held)
      if (record === undefined || page === undefined) return
      go(page, record.collection in inspected ? { open: name } : {})
    },
    [state, ws, navigate],
  )
}
