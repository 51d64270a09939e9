import type { CSSProperties } from 'react'
import css from './plans-art.module.css'

/** A row of the picture: its hue, how far down, where its line begins, and its bars (from, width, how sure). */
type Row = readonly [hue: number, y: number, from: number, bars: readonly (readonly [x: number, width: number, kind: 'open' | 'wash' | 'deep'])[]]

const rows: readonly Row[] = [
  [255, 48, 6, [[6, 120, 'open'], [138, 252, 'wash'], [534, 252, 'deep']]], [255, 84, 6, [[6, 120, 'wash'], [270, 120, 'deep']]], [255, 120, 270, [[270, 252, 'open']]],
  [155, 188, 138, [[138, 120, 'deep']]], [155, 224, 138, [[138, 252, 'open'], [534, 252, 'wash']]], [155, 260, 270, [[270, 120, 'wash'], [666, 252, 'deep']]],
  [45, 328, 6, [[6, 120, 'open'], [402, 252, 'wash']]], [45, 364, 6, [[6, 252, 'deep']]], [310, 432, 138, [[138, 120, 'wash'], [402, 120, 'deep']]],
  [310, 468, 402, [[402, 252, 'open']]], [310, 504, 6, [[6, 252, 'wash'], [534, 120, 'deep']]], [200, 572, 6, [[6, 252, 'wash'], [402, 252, 'deep']]],
  [200, 608, 270, [[270, 120, 'open'], [534, 252, 'wash']]], [90, 676, 138, [[138, 120, 'open'], [402, 120, 'wash']]], [90, 712, 6, [[6, 120, 'deep']]],
]

/** Plans on their time axis, as the beginning shows them. Only for the eye. */
export function PlansArt() {
  return (
    <svg className={css.art} viewBox="0 0 840 804" preserveAspectRatio="xMinYMin slice" aria-hidden="true">
      {[0.5, 132.5, 264.5, 396.5, 528.5, 660.5, 792.5].map((x) => (
        <rect key={x} x={x} y="0" width="1" height="804" className={css.hair} />
      ))}
      <rect x="196" y="0" width="1.5" height="804" className={css.now} />
      <rect x="192.75" y="0" width="8" height="8" className={css.now} />
      {rows.map(([hue, y, from, bars]) => (
        <g key={y} style={{ '--h': hue } as CSSProperties}>
          <rect x={from} y={y + 12} width={920 - from} height="2" className={css.line} />
          {bars.map(([x, width, kind]) => (
            <rect key={x} x={x} y={y} width={width} height="26" rx="3" className={css[kind]} />
          ))}
        </g>
      ))}
    </svg>
  )
}
