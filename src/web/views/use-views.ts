import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { savedViews, type SavedView, viewsAt } from '../../core/workspace/saved-views.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { differs, keptSearch, placeOfAddress, type Search } from './address.ts'

export interface Views {
  /** The place that is open, below the workspace. */
  readonly place: string
  /** The saved views of this place, the reader's own first. */
  readonly all: readonly SavedView[]
  /** The saved view that the address came from. */
  readonly current: SavedView | undefined
  readonly isChanged: boolean
  /** What saving now would keep. */
  readonly kept: ReturnType<typeof keptSearch>
  readonly go: (view: SavedView | undefined) => void
  /** Names the saved view in the address, and changes nothing else. */
  readonly name: (id: string | undefined) => void
}

/** The saved views of the place that is open. `defaults` is what the place shows when its address says nothing. */
export function useViews(defaults: Search = {}): Views {
  const { state, actor } = useSeen()
  const { pathname, search } = useLocation()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const place = placeOfAddress(pathname)
  const asked = search as Search & { readonly saved?: string; readonly asOf?: string }
  const all = viewsAt(state, actor, place)
  const current = all.find(({ id }) => id === savedViews.get(state, asked.saved)?.id)
  return {
    place, all, current,
    isChanged: current !== undefined && differs(current, asked, defaults),
    kept: keptSearch(asked, defaults),
    go: (view) => void navigate({ to: `/${ws}/${view?.place ?? place}` as '.', search: { ...view?.search, ...(view === undefined ? {} : { saved: view.id }), ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) } as never }),
    name: (id) => void navigate({ to: '.', search: ((now: object) => ({ ...now, saved: id })) as never, replace: true }),
  }
}
