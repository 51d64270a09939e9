import { Fragment } from 'react'
import { tieKinds } from '../../core/roadmap/ties.ts'
import { type Drawn, linesTold } from './connectors/lines.ts'
import { LineSample } from './connectors/strokes.tsx'
import { type Marks, noMarks } from './grid/picture.ts'
import css from './legend.module.css'

/** What the marks of cards mean, and lines while some are drawn. Bars tell how sure they are by how they end. */
export function Legend({ lines, marks = noMarks, isOfBars = false }: { readonly lines: Pick<Drawn, 'count' | 'all'> | undefined; readonly marks?: Marks; readonly isOfBars?: boolean }) {
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
      {marks.questions.size === 0 ? null : (
        <>
          <span>In a cell</span> <i className={css.questions}>2</i> open questions
        </>
      )}
      {marks.unsupported.size === 0 ? null : (
        <>
          <i className={css.unsupported} /> no group supports it
        </>
      )}
      <b role="status">{lines === undefined ? '' : linesTold(lines)}</b>
    </div>
  )
}
