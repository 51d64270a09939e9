import { useId, useState } from 'react'
import { labelDays } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './days-list.module.css'
import { type DayKind, readDay } from './days-text.ts'

/** One line that asks for a holiday or a freeze. It stays after one was added, for the next. */
export function AddDay({ done }: { readonly done: () => void }) {
  const id = useId()
  const act = useAct()
  const style = useDateStyle()
  const [kind, setKind] = useState<DayKind>('holiday')
  const [name, setName] = useState('')
  const [when, setWhen] = useState('')
  const [sentence, setSentence] = useState<string>()
  const read = when.trim() === '' ? undefined : readDate(when, style).window
  const add = async () => {
    const asked = readDay(kind, name, when, style)
    if ('problem' in asked) return setSentence(asked.problem)
    const outcome = await act(asked.command, asked.args)
    if (!outcome.done) return setSentence(outcome.sentence)
    setName('')
    setWhen('')
    setSentence(undefined)
    document.getElementById(`${id}-name`)?.focus()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        done()
      }}
    >
      <span className={css.kinds}>
        <Switch label="Kind" value={kind} options={[{ value: 'holiday', text: 'Holiday' }, { value: 'freeze', text: 'Freeze' }]} onChange={setKind} />
      </span>
      <input id={`${id}-name`} autoFocus aria-label="Name" placeholder={kind === 'holiday' ? 'Christmas' : 'Year end'} value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
      <input aria-label="Days" placeholder={kind === 'holiday' ? '24 Dec 2026' : '19 Dec 2026–4 Jan 2027'} value={when} aria-invalid={sentence !== undefined} onChange={(event) => setWhen(event.target.value)} />
      <span className={css.acts}>
        <Button type="submit" kind="main">
          Add
        </Button>
        <Button kind="bare" onPress={done}>
          Done
        </Button>
      </span>
      {read === undefined ? null : <p className={css.note}>{labelDays(read.start, read.end)}</p>}
      {sentence === undefined ? null : (
        <p className={css.refused} role="alert">
          {sentence}
        </p>
      )}
    </form>
  )
}
