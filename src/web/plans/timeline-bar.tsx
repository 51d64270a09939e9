import { type CSSProperties, useState } from 'react'
import { labelWindow } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import { barLabel, placeOf, slippedPart } from './timeline/bars.ts'
import { draggedBy, type Edge, stretchedBy } from './timeline/steps.ts'

export interface BarProps {
  readonly window: Window
  readonly was?: Window | undefined
  readonly isSlipped?: boolean
  readonly axis: TimeAxis
  readonly isStage?: boolean
  readonly isLight?: boolean
  readonly drag?: ((next: Window) => void) | undefined
}

/** Pixels at a bar's end by which it is stretched. */
const edge = 6

/** Pixels that a label may take. */
const labelRoom = 150

/** A bar with its baseline below, its slip in amber, and its date beside it. Dragged by its middle, stretched by its ends. */
export function Bar({ window, was, isSlipped, axis, isStage, isLight, drag }: BarProps) {
  const style = useDateStyle()
  const [dragged, setDragged] = useState<Window>()
  const shown = dragged ?? window
  const place = placeOf(shown, axis)
  const slip = isSlipped === true && was !== undefined && dragged === undefined ? slippedPart(was, window, axis) : undefined
  const before = was === undefined ? undefined : placeOf(was, axis)
  const press = (event: React.PointerEvent<HTMLElement>) => {
    if (drag === undefined || event.button !== 0 || event.pointerType === 'touch') return
    const box = event.currentTarget.getBoundingClientRect()
    const at: Edge | undefined = place.shape === 'point' || box.width < 4 * edge ? undefined : event.clientX < box.left + edge ? 'start' : event.clientX > box.right - edge ? 'end' : undefined
    const from = event.clientX
    event.preventDefault()
    let next = window
    const move = (moved: PointerEvent) => {
      const days = Math.round((moved.clientX - from) / axis.pxPerDay)
      next = at === undefined ? draggedBy(window, days) : stretchedBy(window, at, days)
      setDragged(next)
    }
    const stop = (dropped: boolean) => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('keydown', key, true)
      setDragged(undefined)
      if (dropped) drag(next)
    }
    const up = () => stop(true)
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      stop(false)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('keydown', key, true)
  }
  const isInside = place.shape === 'box' && place.width > labelRoom
  const end = place.left + place.width
  // Where the axis ends there is no room after the bar.
  const label: CSSProperties = isInside ? { left: place.left + 10 } : end + labelRoom > axis.width ? { right: axis.width - place.left + 8, left: 'auto' } : { left: end + (place.shape === 'point' ? 10 : 8) }
  return (
    <>
      {before === undefined || dragged !== undefined ? null : <i className={css.baselineBar} data-shape={before.shape} style={before.shape === 'point' ? { left: before.left } : { left: before.left, width: before.width }} aria-hidden />}
      <i
        className={css.bar} data-shape={place.shape} data-light={isLight === true ? '' : undefined} data-stage={isStage === true ? '' : undefined} data-late={slip !== undefined && place.shape === 'point' ? '' : undefined} data-can={drag === undefined ? undefined : ''}
        style={place.shape === 'point' ? { left: place.left } : { left: place.left, width: place.width }} onPointerDown={press} aria-hidden
      >
        {slip === undefined || place.shape === 'point' ? null : <b style={{ left: slip.left, width: slip.width }} />}
      </i>
      <span className={css.label} data-late={slip === undefined ? undefined : ''} data-inside={isInside ? '' : undefined} style={label}>
        {barLabel(shown, style)}
        {isSlipped === true && was !== undefined ? <s>{labelWindow(was, style)}</s> : null}
      </span>
    </>
  )
}
