import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Switch } from '../parts/switch.tsx'
import type { RemarkAnswer } from './answers.ts'
import css from './lines.module.css'
import shared from './imports.module.css'
import type { LineKind, ReportLine, Review } from './report-lines.ts'
import { WhatBecomes } from './what-becomes.tsx'

const kinds: Readonly<Record<LineKind, { readonly sign: string; readonly word: string }>> = {
  new: { sign: '+', word: 'New' }, changed: { sign: '~', word: 'Changed' }, renamed: { sign: '~', word: 'Renamed' }, gone: { sign: '−', word: 'Gone' }, held: { sign: '!', word: 'Not taken' },
}

/** Lines that stand on the page at first, and with each asking for more. */
const pageOf = 300

export interface LinesProps {
  readonly review: Review
  readonly leftOut: ReadonlySet<string>
  readonly setLeftOut: (ids: ReadonlySet<string>) => void
}

/** What would become of each row, ticked to be done, with its remarks beside it. */
export function Lines({ review, leftOut, setLeftOut }: LinesProps) {
  const [show, setShow] = useState<'all' | 'remarks' | 'held'>('all')
  const [shown, setShown] = useState(pageOf)
  const lines = review.lines.filter((line) => show === 'all' || (show === 'held' ? line.kind === 'held' : line.remarks.length > 0))
  const withRemarks = review.lines.filter(({ remarks }) => remarks.length > 0).length
  const tickable = lines.filter(({ named }) => named !== undefined)
  const all = tickable.every(({ id }) => !leftOut.has(id))
  const files = new Set(review.lines.flatMap(({ place }) => (place === undefined ? [] : [place.file])))
  const tick = (ids: readonly string[], done: boolean) => {
    const next = new Set(leftOut)
    for (const id of ids) if (done) next.delete(id)
    else next.add(id)
    setLeftOut(next)
  }
  return (
    <section className={css.lines} aria-label="Rows">
      <header>
        <h2>Rows</h2>
        <span className={shared.quiet}>{review.counts.same.toLocaleString('en')} the same, not shown</span>
        <Switch
          label="Which rows"
          value={show}
          onChange={setShow}
          options={[{ value: 'all', text: 'All that matter' }, { value: 'remarks', text: `With remarks ${withRemarks}` }, { value: 'held', text: `Not taken ${review.counts.held}` }]}
        />
      </header>
      {lines.length === 0 ? <p className={shared.quiet}>{show === 'all' ? 'Everything in the file is in the plan already.' : 'None.'}</p> : null}
      {lines.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <input className={shared.tick} type="checkbox" aria-label="Do all of them" checked={all} onChange={() => tick(tickable.map(({ id }) => id), !all)} />
              </th>
              <th scope="col">Line</th>
              <th scope="col">Change</th>
              <th scope="col">Record</th>
              <th scope="col">What it will be</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <Line key={line.id} line={line} hasFiles={files.size > 1} isDone={!leftOut.has(line.id)} tick={(done) => tick([line.id], done)} />
            ))}
          </tbody>
        </table>
      )}
      {lines.length > shown ? <Button onPress={() => setShown(shown + pageOf)}>Show {Math.min(pageOf, lines.length - shown)} more of {(lines.length - shown).toLocaleString('en')}</Button> : null}
      <LooseRemarks title="Of rows that stay as they are" remarks={review.ofSame} />
      <LooseRemarks title="Of the files as a whole" remarks={review.loose} />
    </section>
  )
}

/** How many remarks that belong to no line are written out. */
const mostLoose = 200

function LooseRemarks({ title, remarks }: { readonly title: string; readonly remarks: readonly RemarkAnswer[] }) {
  if (remarks.length === 0) return null
  return (
    <div className={css.loose}>
      <h2>{title}</h2>
      <ul>
        {remarks.slice(0, mostLoose).map(({ place, sentence, severity }, at) => (
          <li key={at} data-severity={severity}>
            <b>
              {place.file}
              {place.line === undefined ? '' : `:${place.line}`}
            </b>{' '}
            {sentence}
          </li>
        ))}
      </ul>
      {remarks.length > mostLoose ? <p className={shared.quiet}>And {(remarks.length - mostLoose).toLocaleString('en')} more.</p> : null}
    </div>
  )
}

interface LineProps {
  readonly line: ReportLine
  readonly hasFiles: boolean
  readonly isDone: boolean
  readonly tick: (done: boolean) => void
}

function Line({ line, hasFiles, isDone, tick }: LineProps) {
  const { kind, named, place, title, remarks } = line
  return (
    <tr data-kind={kind} className={isDone ? '' : css.left}>
      <td>{named === undefined ? null : <input className={shared.tick} type="checkbox" aria-label={`Do it: ${title}`} checked={isDone} onChange={(event) => tick(event.target.checked)} />}</td>
      <td className={css.line} title={place === undefined ? undefined : `${place.file}${place.line === undefined ? '' : `:${place.line}`}`}>
        {place?.line === undefined ? '–' : hasFiles ? `${place.file.slice(place.file.lastIndexOf('/') + 1)}:${place.line}` : place.line}
      </td>
      <td>
        <b aria-hidden>{kinds[kind].sign}</b> {kinds[kind].word}
      </td>
      <td className={css.title}>{title}</td>
      <td>
        <WhatBecomes line={line} />
      </td>
      <td>
        {remarks.map(({ sentence, severity }, at) => (
          <p key={at} data-severity={severity}>
            {sentence}
          </p>
        ))}
      </td>
    </tr>
  )
}
