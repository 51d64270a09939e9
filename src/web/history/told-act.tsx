import type { ToldChange, ToldField } from '../../core/history/told-change.ts'
import { Told } from '../accounts/told.tsx'
import { useOpened } from '../shell/use-opened.ts'
import css from './history.module.css'
import type { ToldAct } from './told-entries.ts'

/** Records of an act that are named before the rest is counted. */
const mostNamed = 4

/** What was done in one act: each record with what became of it. */
export function ActChanges({ act, isAlone }: { readonly act: ToldAct; readonly isAlone?: boolean }) {
  const shown = act.changes.slice(0, mostNamed)
  return (
    <>
      {shown.map((change) => (
        <ChangeTold key={`${change.collection}/${change.id}/${change.kind}`} change={change} isAlone={isAlone === true} />
      ))}
      {act.changes.length > shown.length ? <p className={css.quiet}>and {act.changes.length - shown.length} more</p> : null}
    </>
  )
}

/** One record's change. In its own inspector its name is not said again. */
export function ChangeTold({ change, isAlone }: { readonly change: ToldChange; readonly isAlone: boolean }) {
  const { open } = useOpened()
  const { kind, title, word, collection, id, fields } = change
  const name = kind === 'remove' ? <b><Told text={title} /></b> : (
    <button type="button" className={css.name} onClick={() => open(collection, id)}>
      <Told text={title} />
    </button>
  )
  if (kind === 'create') return <p>{isAlone ? 'Added' : <>Added {name}, <span className={css.quiet}>{word}</span></>}</p>
  if (kind === 'remove') return <p>{isAlone ? 'Removed' : <>Removed {name}, <span className={css.quiet}>{word}</span></>}</p>
  return (
    <p>
      {isAlone ? null : <>{name}: </>}
      {fields.length === 0 ? 'brought up to date with its source' : fields.map((field, at) => <FieldTold key={field.field} field={field} isFirst={at === 0} isAlone={isAlone} />)}
    </p>
  )
}

function FieldTold({ field: { word, from, to }, isFirst, isAlone }: { readonly field: ToldField; readonly isFirst: boolean; readonly isAlone: boolean }) {
  const name = isFirst && isAlone ? word.charAt(0).toUpperCase() + word.slice(1) : word
  return (
    <>
      {isFirst ? null : ', '}
      {name} {from === undefined ? null : <s><Told text={from} /></s>} {to === undefined ? <i>none</i> : <span className={css.to}><Told text={to} /></span>}
    </>
  )
}

/** Why, in the words that were given; a date that was moved without any says so. */
export function Reason({ act }: { readonly act: ToldAct }) {
  if (act.reason !== undefined) return <q className={css.reason}>{act.reason}</q>
  return act.lacksReason ? <span className={css.noReason}>no reason given</span> : null
}
