import type { CSSProperties, ReactNode } from 'react'
import css from './arts.module.css'

const hued = (hue: number) => ({ '--h': hue }) as CSSProperties

/** A card of the grid with its bar. */
function Card({ x, y, width, hue, bar }: { readonly x: number; readonly y: number; readonly width: number; readonly hue: number; readonly bar: number }) {
  return (
    <g style={hued(hue)}>
      <rect x={x} y={y} width={width} height="21" rx="3" className={css.wash} />
      <rect x={x + 5} y={y + 16} width={bar} height="2" className={css.mark} />
    </g>
  )
}

/** The lines of a small grid. */
function Lines({ left = 0, columns = 4 }: { readonly left?: number; readonly columns?: number }) {
  const width = columns * 56 + 1
  return (
    <>
      {Array.from({ length: columns + 1 }, (_, at) => (
        <rect key={at} x={left + at * 56} y="0" width="1" height="97" className={css.hair} />
      ))}
      {[0, 32, 64, 96].map((y) => (
        <rect key={y} x={left} y={y} width={width} height="1" className={css.hair} />
      ))}
    </>
  )
}

function Art({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={css.art} viewBox="0 0 226 97" aria-hidden="true">
      {children}
    </svg>
  )
}

export function SampleArt() {
  return (
    <Art>
      <Lines />
      <Card x={5} y={6} width={103} hue={255} bar={88} />
      <Card x={173} y={6} width={47} hue={255} bar={32} />
      <Card x={5} y={38} width={47} hue={155} bar={32} />
      <Card x={117} y={38} width={47} hue={155} bar={32} />
      <Card x={5} y={70} width={47} hue={45} bar={32} />
      <Card x={61} y={70} width={103} hue={45} bar={92} />
    </Art>
  )
}

export function PlansArt() {
  return (
    <Art>
      {[60, 74, 52, 68, 80, 56].map((width, at) => (
        <g key={at}>
          <rect x="0" y={7 + at * 16} width={width} height="3" rx="1" className={css.text} />
          <rect x="0" y={15 + at * 16} width="90" height="1" className={css.hair} />
        </g>
      ))}
      <path d="M104 48h14m-5-5 5 5-5 5" className={css.arrow} />
      <Lines left={134} columns={1} />
      <rect x="225" y="0" width="1" height="97" className={css.hair} />
      {[0, 32, 64, 96].map((y) => (
        <rect key={y} x="134" y={y} width="91" height="1" className={css.hair} />
      ))}
      <Card x={139} y={6} width={81} hue={255} bar={68} />
      <Card x={139} y={38} width={42} hue={155} bar={28} />
      <Card x={195} y={70} width={25} hue={45} bar={14} />
    </Art>
  )
}

export function EmptyArt() {
  return (
    <Art>
      <Lines />
      <rect x="61.5" y="38.5" width="46" height="20" rx="3" className={css.undecided} />
    </Art>
  )
}

const bars: readonly (readonly [hue: number, rows: readonly (readonly (readonly [x: number, width: number, kind: 'early' | 'beta' | 'out'])[])[]])[] = [
  [255, [[[6, 120, 'early'], [138, 252, 'beta'], [534, 252, 'out']], [[6, 120, 'beta'], [270, 120, 'out']], [[270, 252, 'early']]]],
  [155, [[[138, 120, 'out']], [[138, 252, 'early'], [534, 252, 'beta']], [[270, 120, 'beta'], [666, 252, 'out']]]],
  [45, [[[6, 120, 'early'], [402, 252, 'beta']], [[6, 252, 'out']]]],
  [310, [[[138, 120, 'beta'], [402, 120, 'out']], [[402, 252, 'early']], [[6, 252, 'beta'], [534, 120, 'out']]]],
  [200, [[[6, 252, 'beta'], [402, 252, 'out']], [[270, 120, 'early'], [534, 252, 'beta']]]],
]

/** Plans on their way from early to out, beside the words of a first page. */
export function WayArt() {
  let y = 48
  return (
    <svg className={css.way} viewBox="0 0 840 804" preserveAspectRatio="xMinYMin slice" aria-hidden="true">
      {[0, 132, 264, 396, 528, 660, 792].map((x) => (
        <rect key={x} x={x + 0.5} y="0" width="1" height="804" className={css.hair} />
      ))}
      <rect x="196" y="0" width="1.5" height="804" className={css.accent} />
      <rect x="192.75" y="0" width="8" height="8" className={css.accent} />
      {bars.map(([hue, rows], group) => {
        const drawn = rows.map((row, at) => {
          const top = y + at * 36
          return (
            <g key={at} style={hued(hue)}>
              <rect x={row[0]?.[0] ?? 0} y={top + 12} width="914" height="2" className={css.mark} />
              {row.map(([x, width, kind]) => (
                <rect key={x} x={x} y={top} width={width} height="26" rx="3" className={css[kind]} />
              ))}
            </g>
          )
        })
        y += rows.length * 36 + 32
        return <g key={group}>{drawn}</g>
      })}
    </svg>
  )
}
