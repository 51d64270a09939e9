import type { ToldRecord } from '../../../core/audiences/becomes-visible.ts'
import type { Against } from './against.ts'
import { toldChange, toldName } from './told-change.ts'
import type { Held } from './use-held-against.ts'
import css from './view-as.module.css'

/** Changes of one kind that are listed. */
const most = 60

interface SeenChangesProps {
  readonly held: Held
  readonly against: Against | undefined
  readonly reader: string
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** What publishing today would tell these readers: new to them, told otherwise, told no longer. */
export function SeenChanges({ held: { view, before, changes, sentence }, against, reader, chosen, choose }: SeenChangesProps) {
  const of = (how: ToldRecord['how']) => changes.filter((one) => one.how === how)
  return (
    <section className={css.changes} aria-label="What would change">
      <h2>What would change</h2>
      {against === undefined ? null : <p className={css.quiet}>For someone who {against.reader}.</p>}
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
      {before === undefined ? sentence === undefined ? <p className={css.quiet}>Reading that day …</p> : null : changes.length === 0 ? <p className={css.quiet}>Nothing: they would read just what they read now.</p> : (
        <>
          <Changes title={`New to ${reader}`} sign="+" records={of('comes')} {...{ view, before, chosen, choose }} />
          <Changes title="Reads otherwise" sign="~" records={of('changes')} {...{ view, before, chosen, choose }} />
          <Changes title="No longer told" sign="−" records={of('goes')} {...{ view, before, chosen, choose }} />
        </>
      )}
    </section>
  )
}

interface ChangesProps extends Pick<SeenChangesProps, 'chosen' | 'choose'> {
  readonly title: string
  readonly sign: string
  readonly records: readonly ToldRecord[]
  readonly view: Held['view']
  readonly before: NonNullable<Held['before']>
}

function Changes({ title, sign, records, view, before, chosen, choose }: ChangesProps) {
  if (records.length === 0) return null
  return (
    <>
      <h3>
        {title} <span>{records.length}</span>
      </h3>
      <ul>
        {records.slice(0, most).map((record) => {
          const words = (
            <>
              <i aria-hidden data-sign={sign}>{sign}</i>
              <b>{toldName(record, before, view)}</b>
              <span>{toldChange(record, before, view)}</span>
            </>
          )
          return (
            <li key={`${record.collection} ${record.id}`}>
              {record.collection === 'items' ? (
                <button type="button" {...(chosen === record.id ? { 'aria-current': 'true' as const } : {})} onClick={() => choose(record.id)}>
                  {words}
                </button>
              ) : (
                <div>{words}</div>
              )}
            </li>
          )
        })}
      </ul>
      {records.length > most ? <p className={css.quiet}>and {records.length - most} more</p> : null}
    </>
  )
}
