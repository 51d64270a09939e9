import { useState } from 'react'
import { kindsIn } from '../../core/reviews/content-kinds.ts'
import { people } from '../../core/workspace/workspace.ts'
import { ActForm } from '../parts/act-form.tsx'
import field from '../parts/field.module.css'
import { Switch } from '../parts/switch.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './reviews.module.css'

interface AskFormProps {
  readonly about?: { readonly collection: string; readonly record: string }
  /** What kind of content it is, unless another is chosen. */
  readonly kind?: string | undefined
  readonly close: () => void
}

/** Asks everybody in one act: what it is, who must see it by its kind, how wide it goes. */
export function AskForm({ about, kind: expected, close }: AskFormProps) {
  const { state } = useSeen()
  const act = useAct()
  const kinds = kindsIn(state)
  const [key, setKey] = useState(expected ?? kinds.find(({ ownProcess }) => ownProcess === undefined)?.key ?? 'other')
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('')
  const [impact, setImpact] = useState<'usual' | 'very-wide'>('usual')
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({})
  const kind = kinds.find((one) => one.key === key)
  const parts = kind?.parts ?? []
  const isOptional = parts.length === 0 || (kind?.ownProcess !== undefined && about?.collection !== kind.ownProcess)
  const wanted = isOptional ? [''] : parts
  const reviewers = wanted.flatMap((part) => (named[part] === undefined || named[part] === '' ? [] : [{ person: named[part], ...(part === '' ? {} : { part }) }]))
  const there = people.list(state).filter(({ erased }) => erased !== true).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <ActForm
      className={css.form} send="Ask" isDisabled={title.trim() === '' || reviewers.length < wanted.length} close={close}
      act={() => act('review.ask', { kind: key, title: title.trim(), impact, reviewers, ...about, ...(isOptional ? { optional: true } : {}), ...(link.trim() === '' ? {} : { link: link.trim() }) }, { said: `Asked for a review of *${title.trim()}*` })}
    >
      <label>What is it<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>
        Kind
        <select className={field.input} value={key} onChange={(event) => setKey(event.target.value)}>
          {kinds.map((one) => (
            <option key={one.key} value={one.key}>{one.title}</option>
          ))}
        </select>
      </label>
      <label>Where it is<input className={field.input} type="url" value={link} placeholder="https://…" maxLength={2_000} onChange={(event) => setLink(event.target.value)} /></label>
      {wanted.map((part) => (
        <label key={part}>
          {part === '' ? 'Who looks at it' : part}
          <select className={field.input} value={named[part] ?? ''} onChange={(event) => setNamed((now) => ({ ...now, [part]: event.target.value }))}>
            <option value="">Choose</option>
            {there.map(({ id, name }) => (
              <option key={id} value={id}>{name}</option>
            ))}
          </select>
        </label>
      ))}
      <Switch label="How wide it goes" options={[{ value: 'usual', text: 'Usual' }, { value: 'very-wide', text: 'Very wide' }]} value={impact} onChange={setImpact} />
      <p className={css.quiet}>{isOptional ? 'Optional: nothing waits for it.' : impact === 'very-wide' ? 'Very wide: it waits until everybody has answered, however long.' : `Silence stops blocking after ${kind?.days ?? 3} full business days of everybody who is asked.`}</p>
    </ActForm>
  )
}
