import { X } from 'lucide-react'
import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import type { Evidence } from '../../../core/market/market.ts'
import { labelDays } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import { Told } from '../../accounts/told.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './market.module.css'

interface EvidenceFieldProps {
  readonly value: readonly Evidence[] | undefined
  /** What one is called: "evidence", "proof". */
  readonly word: string
  readonly hint: string
  readonly isReadOnly: boolean
  readonly save: (next: Evidence[] | null) => Promise<Outcome>
}

/** What a record rests on, or what shows a message: each a sentence with where and when it was so. */
export function EvidenceField({ value = [], word, hint, isReadOnly, save }: EvidenceFieldProps) {
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div className={css.evidence}>
      {value.length === 0 && !isAdding ? <p className={css.quiet}>None yet. {hint}</p> : null}
      <ul>
        {value.map((one, at) => (
          <li key={`${one.says} ${at}`}>
            <div>
              {one.link === undefined ? <Told text={one.says} /> : <a href={one.link} target="_blank" rel="noreferrer">{one.says}</a>}
              {one.on === undefined ? null : <small>{labelDays(one.on)}</small>}
            </div>
            {isReadOnly ? null : <IconButton label={`Take out: ${one.says}`} icon={X} onPress={() => void save(value.length === 1 ? null : value.filter((_, which) => which !== at))} />}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : isAdding ? <NewEvidence word={word} hint={hint} close={() => setIsAdding(false)} add={(one) => save([...value, one])} /> : <Button kind="go" onPress={() => setIsAdding(true)}>Add {word}</Button>}
    </div>
  )
}

function NewEvidence({ word, hint, add, close }: { readonly word: string; readonly hint: string; readonly add: (one: Evidence) => Promise<Outcome>; readonly close: () => void }) {
  const style = useDateStyle()
  const [says, setSays] = useState('')
  const [link, setLink] = useState('')
  const [when, setWhen] = useState('')
  const on = readDate(when, style).window?.start
  const isOdd = when.trim() !== '' && on === undefined
  return (
    <ActForm
      className={css.add} send={`Add ${word}`} isDisabled={says.trim() === '' || isOdd} close={close}
      act={() => add({ says: says.trim(), ...(link.trim() === '' ? {} : { link: link.trim() }), ...(on === undefined ? {} : { on }) })}
    >
      <label>What it says<input className={field.input} autoFocus value={says} placeholder={hint} maxLength={300} onChange={(event) => setSays(event.target.value)} /></label>
      <label>Where it can be read<input className={field.input} value={link} placeholder="https://…" maxLength={2_000} onChange={(event) => setLink(event.target.value)} /></label>
      <label>When<input className={field.input} value={when} placeholder="14 Sep 2026" aria-invalid={isOdd} onChange={(event) => setWhen(event.target.value)} /></label>
    </ActForm>
  )
}
