import css from './lines.module.css'
import shared from './imports.module.css'
import type { ReportLine } from './report-lines.ts'

/** What a line would do: the values of a new record, each change from what to what, or what becomes of one that is gone. */
export function WhatBecomes({ line: { record, fields, outcome } }: { readonly line: ReportLine }) {
  if (outcome !== undefined) return <p className={shared.quiet}>{outcome}</p>
  if (record !== undefined) {
    const { main, isUndated, rest } = record
    return (
      <>
        <p>
          {main.map((text, at) => (
            <span key={at} className={css.part}>
              {text}
              {at < main.length - 1 || isUndated ? ' · ' : ''}
            </span>
          ))}
          {isUndated ? <span className={css.undated}>no date</span> : null}
        </p>
        {rest.length === 0 ? null : (
          <p className={css.rest}>
            {rest.map(({ word, text }, at) => (
              <span key={`${word} ${at}`} title={text}>
                <i>{word}</i> {text}
              </span>
            ))}
          </p>
        )}
      </>
    )
  }
  return fields.map(({ word, before, after }) => (
    <p key={word}>
      <span className={shared.quiet}>{word}</span> {before === undefined ? null : <s>{before}</s>} {before === undefined || after === undefined ? null : <span className="unseen"> becomes </span>}
      {after ?? (before === undefined ? null : 'nothing')}
    </p>
  ))
}
