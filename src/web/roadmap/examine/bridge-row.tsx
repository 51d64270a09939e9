import type { CSSProperties } from 'react'
import { bridgeEnds, type BridgeEnd } from '../../../core/roadmap/bridges.ts'
import type { Window } from '../../../core/time/window.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './cell.module.css'

/** What stands at an end: its first, and how many more. */
export interface Pier {
  readonly title: string
  readonly window: Window | undefined
  readonly more: number
}

export interface BridgeRowProps {
  readonly title: string
  readonly piers: Readonly<Record<BridgeEnd, Pier | undefined>>
  /** missing: an open question. loose: nothing has to be joined. */
  readonly kind: 'joined' | 'missing' | 'loose'
  readonly hue: number
}

const shapes: Readonly<Record<BridgeEnd, React.ReactNode>> = { idea: <circle cx="5" cy="5" r="4" />, sales: <path d="M5 .9 9.4 8.8H.6Z" />, marketing: <rect x="1.2" y="1.2" width="7.6" height="7.6" /> }
const nothing: Readonly<Record<BridgeEnd, readonly [missing: string, loose: string]>> = {
  idea: ['of the product', 'nothing ships'], sales: ['sales will hear it from users', 'sales says nothing'], marketing: ['nobody runs anything for it', 'marketing runs nothing'],
}
const names: Readonly<Record<BridgeEnd, string>> = { idea: 'What ships', sales: 'What sales says', marketing: 'What marketing runs' }

/** One bridge from what ships over what sales says to what marketing runs, broken where an end is missing. */
export function BridgeRow({ title, piers, kind, hue }: BridgeRowProps) {
  const style = useDateStyle()
  return (
    <div className={css.bridge} data-kind={kind} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
      <h3>{title}</h3>
      <div className={css.line} aria-hidden />
      {bridgeEnds.map((end) => {
        const pier = piers[end]
        return (
          <div key={end} className={css.pier} data-off={pier === undefined ? '' : undefined}>
            <svg viewBox="0 0 10 10" aria-hidden>{shapes[end]}</svg>
            <p>
              <span className="unseen">{names[end]}: </span>
              <b>{pier?.title ?? (kind === 'missing' ? 'Nothing yet' : 'Nothing here')}</b>
              <span>{pier === undefined ? nothing[end][kind === 'missing' ? 0 : 1] : `${pier.window === undefined ? 'no date' : labelWindow(pier.window, style).replace(/ \(.*\)$/, '')}${pier.more > 0 ? `, and ${pier.more} more` : ''}`}</span>
            </p>
          </div>
        )
      })}
    </div>
  )
}
