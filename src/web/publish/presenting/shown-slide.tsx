import { ChevronLeft, ChevronRight, Maximize, NotebookText, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../parts/button.tsx'
import { SlidePicture } from '../slide-picture.tsx'
import type { Place } from './place.ts'
import css from './presenting.module.css'

export interface Presented {
  readonly title: string
  readonly styles: string
  readonly slides: readonly { readonly title: string; readonly html: string; readonly notes?: string | undefined }[]
  readonly place: Place
  readonly go: (place: Place) => void
}

/** Milliseconds after which the bar leaves the room alone. */
const rest = 2_500

/** What the room sees: one slide, as large as the window. A bar comes with the pointer or the Tab key. */
export function ShownSlide({ title, styles, slides, place, go, leave }: Presented & { readonly leave: string }) {
  const isMoved = useMoved()
  const slide = slides[place.slide - 1]
  const to = (by: number) => go({ slide: Math.min(Math.max(place.slide + by, 1), slides.length), isDark: false })
  return (
    <main className={css.room} data-moved={isMoved}>
      <h1 className="unseen">{title}</h1>
      <p className="unseen" role="status">{place.isDark ? 'The screen is dark.' : `Slide ${place.slide} of ${slides.length}: ${slide?.title ?? ''}`}</p>
      <div className={css.shown} onClick={(event) => to(event.clientX < innerWidth / 3 ? -1 : 1)}>
        {place.isDark || slide === undefined ? null : <SlidePicture html={slide.html} styles={styles} />}
      </div>
      <div className={css.bar} role="toolbar" aria-label="Presenting">
        <IconButton label="The slide before" icon={ChevronLeft} isDisabled={place.slide <= 1} onPress={() => to(-1)} />
        <span>{place.slide} of {slides.length}</span>
        <IconButton label="The next slide" icon={ChevronRight} isDisabled={place.slide >= slides.length} onPress={() => to(1)} />
        <IconButton label="Notes in a window of their own" icon={NotebookText} onPress={openNotes} />
        {document.fullscreenEnabled ? <IconButton label="Full screen" icon={Maximize} onPress={() => void toggleFullScreen()} /> : null}
        <a href={leave} aria-label="Leave" title="Leave">
          <X size={16} strokeWidth={1.75} aria-hidden />
        </a>
      </div>
    </main>
  )
}

/** The same edition with its notes, for the presenter's own screen. A window that is there already is brought to the front. */
function openNotes(): void {
  const address = new URL(location.href)
  address.searchParams.set('window', 'notes')
  window.open(address, 'throughline-notes', 'popup,width=1180,height=760')?.focus()
}

async function toggleFullScreen(): Promise<void> {
  // A browser may say no, for example in a frame: then the window stays as it is.
  await (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()).catch(() => undefined)
}

/** The pointer was moved or the screen touched a moment ago. */
function useMoved(): boolean {
  const [isMoved, setIsMoved] = useState(true)
  useEffect(() => {
    let timer = setTimeout(() => setIsMoved(false), rest)
    const moved = () => {
      clearTimeout(timer)
      setIsMoved(true)
      timer = setTimeout(() => setIsMoved(false), rest)
    }
    window.addEventListener('pointermove', moved)
    window.addEventListener('pointerdown', moved)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', moved)
      window.removeEventListener('pointerdown', moved)
    }
  }, [])
  return isMoved
}
