import { ArrowRight, ChevronRight } from 'lucide-react'
import css from './columns.module.css'
import shared from './imports.module.css'
import { type Asked, columnsShown, fieldWords, isTable, opened, sentTo, type SourceAnswer } from './mapping.ts'
import { Pick } from './pick.tsx'
import type { DryRunAnswer } from './answers.ts'
import { capital, fieldWord } from './told-values.ts'

const isDate = (name: string) => name === 'start' || name === 'end'

/** On a phone the rows come first: columns are opened where somebody wants to see them. */
const isWide = () => matchMedia('(min-width: 761px)').matches

/** Where each column of one source goes, what was found in it, and whether customers may see it. */
export function Columns({ answer, source, ask }: { readonly answer: DryRunAnswer; readonly source: SourceAnswer; readonly ask: (asked: Asked) => void }) {
  const columns = columnsShown(answer, source)
  const file = source.files[0] ?? source.title
  const taken = columns.filter(({ field }) => field !== 'ignore').length
  return (
    <details className={css.columns} open={isWide()} aria-label={`Columns of ${source.title}`}>
      <summary>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
        <h2>{source.title}</h2>
        <span className={shared.quiet}>{isTable(source) ? `${columns.length} columns, ${taken} taken` : `read as ${source.shape.replaceAll('-', ' ')}`}</span>
      </summary>
      <ol>
        {columns.map(({ column, field, samples, isOpen, canOpen }, at) => (
          <li key={`${column} ${at}`} className={field === 'ignore' ? css.off : ''}>
            <span className={css.from}>{column}</span>
            <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
            <div>
              {isTable(source) && answer.hasFiles ? (
                <Pick aria-label={`${column} goes to`} value={field} onChange={(event) => ask(sentTo(answer.asked, file, column, event.target.value))}>
                  {Object.entries(fieldWords).map(([name, word]) => (
                    <option key={name} value={name}>
                      {word}
                    </option>
                  ))}
                </Pick>
              ) : (
                <span>{fieldWords[field] ?? capital(fieldWord(field))}</span>
              )}
              {samples.length === 0 ? null : <p className={css.sample}>{samples.join(' · ')}</p>}
              {canOpen && answer.hasFiles ? (
                <label className={isOpen ? css.open : css.shut} data-open={isOpen}>
                  <input
                    className={shared.tick}
                    type="checkbox"
                    checked={isOpen}
                    onChange={(event) => ask(opened(answer.asked, file, isDate(field) ? columns.filter((one) => isDate(one.field)).map((one) => one.column) : [column], event.target.checked))}
                  />
                  {isOpen ? 'Customers can see this' : 'Stays inside'}
                </label>
              ) : isOpen ? (
                <p className={css.open}>Customers can see this</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {isTable(source) ? <p className={shared.quiet}>Remembered for the next file of this name.</p> : null}
    </details>
  )
}
