import { memo } from 'react'
import type { TieKind } from '../../../core/roadmap/ties.ts'
import css from './strokes.module.css'
import type { Stroke } from './route.ts'

/** Lines from here on are fainter, so that together they are no darker than a few. */
const many = 16

/** Lines under what stands there: never over words, and no pointer ever meets them. They lie in the place that scrolls, and go along with it. */
export const Strokes = memo(function Strokes({ strokes, left }: { readonly strokes: readonly Stroke[]; /** Where the names beside them end. */ readonly left: number | string }) {
  return (
    <svg className={css.strokes} style={{ left }} data-many={strokes.length > many ? '' : undefined} aria-hidden>
      {ways(strokes).map(({ kind, isChosen, path }) => (
        <path key={`${kind} ${isChosen}`} d={path} data-kind={kind} data-chosen={isChosen ? '' : undefined} />
      ))}
    </svg>
  )
})

/** A bit of such a line, for a legend. */
export function LineSample({ kind }: { readonly kind: TieKind }) {
  return (
    <svg className={css.sample} viewBox="0 0 20 2" aria-hidden>
      <path d="M0 1H20" data-kind={kind} />
    </svg>
  )
}

/** All of a kind is one path: a handful of elements, however many lines. */
function ways(strokes: readonly Stroke[]): readonly Stroke[] {
  const found = new Map<string, Stroke>()
  for (const { kind, isChosen, path } of strokes) {
    const key = `${kind} ${isChosen}`
    found.set(key, { kind, isChosen, path: `${found.get(key)?.path ?? ''}${path}` })
  }
  return [...found.values()].sort((a, b) => Number(a.isChosen) - Number(b.isChosen))
}
