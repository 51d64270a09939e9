import css from './account-ways.module.css'
import { qrOf } from './qr.ts'

/** A text for a phone's camera. Dark on white in any theme, as readers want it. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const squares = qrOf(text)
  const dark = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg className={css.picture} viewBox={`-4 -4 ${squares.length + 8} ${squares.length + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}
