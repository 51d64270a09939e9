import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { presentEdition } from '../../../protocol/deck-routes.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { OuterBar } from '../../shell/outer-bar.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { placeAfter, type Place } from './place.ts'
import css from './presenting.module.css'
import { NotesWindow } from './notes-window.tsx'
import { ShownSlide } from './shown-slide.tsx'
import { useSharedPlace } from './use-shared-place.ts'

/** An edition as it is presented: the room's window shows slides alone, a second one the notes. Both keep in step. For members; a shared page knows nothing of it. */
export function PresentingScreen() {
  const { ws, edition } = useParams({ from: '/$ws/publish/present/$edition' })
  const { slide = 1, window: which = 'room' } = useSearch({ from: '/$ws/publish/present/$edition' })
  const isNotes = which === 'notes'
  const navigate = useNavigate()
  const client = useClient()
  const ask = useCallback(() => client.call(presentEdition, { params: { ws, id: edition } }), [client, ws, edition])
  const { asked, again } = useAsked(ask)
  const [place, go] = useSharedPlace(`present ${ws} ${edition}`, { slide, isDark: false })
  const count = asked.is === 'here' ? asked.answer.slides.length : 0
  useEffect(() => {
    document.title = `${isNotes ? 'Notes' : 'Presenting'} · Throughline`
  }, [isNotes])
  // The address keeps the place, so that a reload comes back to it.
  useEffect(() => {
    if (place.slide !== slide) void navigate({ to: '.', search: (now) => ({ ...now, slide: place.slide }), replace: true })
  }, [navigate, place.slide, slide])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, input') !== null
      if (event.ctrlKey || event.metaKey || event.altKey || (onButton && (event.key === ' ' || event.key === 'Enter'))) return
      const to = placeAfter(event.key, place, count)
      if (to === undefined) return
      event.preventDefault()
      go(to)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [place, count, go])
  if (asked.is !== 'here') {
    return (
      <div className={css.waiting}>
        <OuterBar>
          <a href={`/${ws}/publish?view=editions`}>Back</a>
        </OuterBar>
        <main>
          <h1 className="unseen">Presenting</h1>
          {asked.is === 'asking' ? <p role="status">Fetching the slides …</p> : (
            <EmptyState title="This edition cannot be presented" steps={<Button kind="main" onPress={() => void again()}>Try again</Button>}>
              <p>{asked.sentence}</p>
            </EmptyState>
          )}
        </main>
      </div>
    )
  }
  const { title, styles, slides } = asked.answer
  const shown: Place = { ...place, slide: Math.min(place.slide, slides.length) }
  const parts = { title, styles, slides, place: shown, go }
  return isNotes ? <NotesWindow {...parts} /> : <ShownSlide {...parts} leave={`/${ws}/publish?view=editions&edition=${encodeURIComponent(edition)}`} />
}
