import { type CSSProperties, memo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import css from './note-card.module.css'

export interface NoteCardProps {
  readonly id: Id
  readonly text: string
  /** "Runa +2, 10:44". */
  readonly by: string
  readonly effort: string | undefined
  readonly goal: string | undefined
  /** When it is, where its column does not say it. */
  readonly when: string | undefined
  readonly backed: number
  /** For whoever cannot see where it lies. */
  readonly where: string
  readonly hue: number | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
  readonly lines: number
  readonly isDense: boolean
  readonly isStack: boolean
  readonly isFar: boolean
  readonly isHeld: boolean
  readonly isSelected: boolean
  readonly isWaiting: boolean
  readonly isFirst: boolean
}

/** One note. It is the same element in every phase, so that it glides from place to place. */
export const NoteCard = memo(function NoteCard({ id, text, by, effort, goal, when, backed, where, hue, x, y, width, height, size, lines, isDense, isStack, isFar, isHeld, isSelected, isWaiting, isFirst }: NoteCardProps) {
  const style = { transform: `translate(${x}px, ${y}px)`, width, height, '--size': size, '--lines': lines, ...(hue === undefined ? {} : { '--h': `var(--b${hue})` }) } as CSSProperties
  const said = `${text.slice(0, 300)}. ${by}${effort === undefined ? '' : `, helps ${effort}`}${goal === undefined ? '' : `, done when ${goal}`}${backed === 0 ? '' : `, backed by ${backed}`}. ${where}${isWaiting ? '. Not sent yet' : ''}`
  return (
    <div
      role="option" aria-selected={isSelected} aria-label={said} data-note={id} tabIndex={isFirst ? 0 : -1} className={css.note} style={style}
      data-plain={hue === undefined} data-dense={isDense} data-stack={isStack} data-held={isHeld} data-waiting={isWaiting} data-far={isFar}
    >
      {isFar ? null : (
        <>
          <p dir="auto">{text.slice(0, 500)}</p>
          {goal === undefined ? null : (
            <span className={css.goal} dir="auto">
              Done when: {goal}
            </span>
          )}
          <small>
            {backed === 0 ? null : <b>{backed} for it · </b>}
            {by}
          </small>
          {when === undefined && effort === undefined ? null : <span className={css.effort}>{when ?? effort}</span>}
        </>
      )}
    </div>
  )
})
