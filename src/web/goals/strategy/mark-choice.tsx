import { Eye } from 'lucide-react'
import { useId, useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import css from './strategy.module.css'

const words = [['', 'people inside'], ['sales', 'people inside, told to sales too'], ['customers', 'customers'], ['public', 'everybody']] as const

/** Who may read a part of the strategy: people inside, until whoever may edit says otherwise. */
export function MarkChoice({ what, mark, isReadOnly, save }: { readonly what: string; readonly mark: string | undefined; readonly isReadOnly: boolean; readonly save: (mark: string | null) => Promise<Outcome> }) {
  const id = useId()
  const [sentence, setSentence] = useState<string>()
  const value = mark === undefined || mark === 'internal' || mark === 'restricted' ? '' : mark
  if (isReadOnly) return <p className={css.mark} data-out={value !== '' || undefined}>{value === '' ? null : <Eye size={13} strokeWidth={1.75} aria-hidden />}Read by {words.find(([one]) => one === value)?.[1]}</p>
  return (
    <p className={css.mark} data-out={value !== '' || undefined}>
      {value === '' ? null : <Eye size={13} strokeWidth={1.75} aria-hidden />}
      <label htmlFor={id}><span className={css.hidden}>{what} is </span>Read by</label>
      <select id={id} value={value} onChange={(event) => void save(event.target.value === '' ? null : event.target.value).then((outcome) => setSentence(outcome.done ? undefined : outcome.sentence))}>
        {words.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
      </select>
      {sentence === undefined ? null : <span role="alert">{sentence}</span>}
    </p>
  )
}
