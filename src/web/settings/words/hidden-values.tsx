import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { PagePart } from '../page-head.tsx'
import css from './words.module.css'

type Values = Readonly<Record<string, string>>

interface HiddenValuesProps {
  readonly values: Values
  readonly isReadOnly: boolean
  readonly save: (values: Values, gone?: string) => Promise<Outcome>
}

/** What stands behind the placeholders of texts that leave: written as N0, N1 …, known here alone. */
export function HiddenValues({ values, isReadOnly, save }: HiddenValuesProps) {
  const id = useId()
  const [value, setValue] = useState('')
  const [sentence, setSentence] = useState<string>()
  const all = Object.entries(values).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
  const next = nextPlaceholder(values)
  const add = async () => {
    if (value.trim() === '') return
    const outcome = await save({ ...values, [next]: value.trim() })
    setSentence(outcome.done ? undefined : outcome.sentence.replace(/^args\.[a-zA-Z]+[.\dN]*: /, 'A value '))
    if (outcome.done) setValue('')
  }
  return (
    <PagePart title="Values behind placeholders" note={all.length === 0 ? undefined : String(all.length)}>
      <p className={css.said}>Prices, seat counts and the like. A text says {all[0]?.[0] ?? 'N0'}, and what it stands for is told to nobody outside.</p>
      {isReadOnly ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <label htmlFor={id} className="unseen">
            The value behind {next}
          </label>
          <input id={id} value={value} placeholder={`What ${next} stands for`} aria-invalid={sentence !== undefined} onChange={(event) => setValue(event.target.value)} />
          <Button type="submit">Add as {next}</Button>
          {sentence === undefined ? null : (
            <p role="alert" className={css.refused}>
              {sentence}
            </p>
          )}
        </form>
      )}
      <ul className={css.words}>
        {all.map(([placeholder, behind]) => (
          <li key={placeholder}>
            <span>
              <code>{placeholder}</code> {behind}
            </span>
            {isReadOnly ? null : <IconButton label={`Let what ${placeholder} stands for leave`} icon={X} onPress={() => void save(Object.fromEntries(all.filter(([one]) => one !== placeholder)), behind)} />}
          </li>
        ))}
      </ul>
    </PagePart>
  )
}

/** The first placeholder above all that are taken, since texts may still name one whose value is gone. */
function nextPlaceholder(values: Values): string {
  return `N${Math.max(-1, ...Object.keys(values).map((one) => Number(one.slice(1)))) + 1}`
}
