import { Fragment } from 'react'
import { tieKinds } from '../../core/roadmap/ties.ts'
import { type Drawn, linesTold } from './connectors/lines.ts'
import { LineSample } from './connectors/strokes.tsx'
import css from './legend.module.css'

/** What the marks of cards mean, and lines while some are drawn. Bars tell how sure they are by how they end. */
export function Legend({ lines, isOfBars = false }: { readonly lines: Pick<Drawn, 'count' | 'all'> | undefined; readonly isOfBars?: boolean }) {
  return (
    <div className={css.legend}>
      <span>Connects to</span>
      {tieKinds.map((kind) => (
        <Fragment key={kind}>
          <i className={css[kind]} /> {lines === undefined ? null : <LineSample kind={kind} />} {kind}
        </Fragment>
      ))}
      {isOfBars ? null : (
        <>
          <span>Window known to the</span> <i className={css.day} /> day <i className={css.month} /> month <i className={css.quarter} /> quarter or half
        </>
      )}
      <b role="status">{lines === undefined ? '' : linesTold(lines)}</b>
    </div>
  )
}
