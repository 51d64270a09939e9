import { type CSSProperties, memo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import css from './note-card.module.css'

export interface NoteCardProps {
  readonly id: Id
  readonly text: string
  /** "Runa +2, 10:44", as far as there is room. */
  readonly by: string
  /** "Done when: …", as far as there is room. */
  readonly goal: string | undefined
  /** What stands beside the author: the effort, or when it is, where its column does not say it. */
  readonly beside: string
  /** What is read out after what is seen. */
  readonly rest: string
  readonly hue: number | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
  readonly lines: number
  /** The text does not fit as a whole. */
  readonly isCut: boolean
  readonly isDense: boolean
  readonly isStack: boolean
  /** It goes to its place in a motion; else it is there at once, which costs less for a thousand. */
  readonly glides: boolean
  readonly isHeld: boolean
  readonly isSelected: boolean
  readonly isWaiting: boolean
  readonly isFirst: boolean
}

/** One note. It is the same element in every phase, so that it glides from place to place. */
export const NoteCard = memo(function NoteCard({ id, text, by, beside, goal, rest, hue, x, y, width, height, size, lines, isCut, isDense, glides, isStack, isHeld, isSelected, isWaiting, isFirst }: NoteCardProps) {
  const style = { ...(glides ? { transform: `translate(${x}px, ${y}px)` } : { left: x, top: y }), width, height, ...({ '--size': size, '--lines': lines, ...(hue === undefined ? {} : { '--h': `var(--b${hue})` }) } as CSSProperties) }
  return (
    <div
      role="option" aria-selected={isSelected} aria-label={`${text} ${goal ?? ''} ${by} ${beside}. ${rest}`} data-note={id} tabIndex={isFirst ? 0 : -1} className={css.note} style={style}
      data-plain={hue === undefined} data-dense={isDense} data-stack={isStack} data-cut={isCut} data-held={isHeld} data-waiting={isWaiting}
    >
      {/* Spaces between them, so that it is read out as it is seen. */}
      <p dir="auto">{text}</p>{' '}
      {goal === undefined ? null : (
        <span className={css.goal} dir="auto">
          {goal}
        </span>
      )}{' '}
      <small>{by}</small>{' '}
      {beside === '' ? null : <span className={css.effort}>{beside}</span>}
    </div>
  )
})
