import { X } from 'lucide-react'
import { useState } from 'react'
import type { ChangeRequest } from '../../../core/change-requests/change-requests.ts'
import { items } from '../../../core/plans/plans.ts'
import { Section } from '../../inspector/section.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './changes.module.css'

/** What else a change touches (DOMAIN 1.4): in a few words each, with the item of a plan where the words are its title. */
export function Impact({ request, may }: { readonly request: ChangeRequest; readonly may: boolean }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const [what, setWhat] = useState('')
  const [sentence, setSentence] = useState<string>()
  const all = request.impact ?? []
  const keep = async (next: NonNullable<ChangeRequest['impact']>, said: string) => {
    const outcome = await act('change-request.change', { id: request.id, impact: next.length === 0 ? null : next.map((one) => ({ ...one })) }, { said, over: wholeField('change-requests', request, 'impact') })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setWhat('')
  }
  const add = () => {
    const text = what.trim()
    if (text === '') return
    const item = items.list(state).find(({ title }) => title.toLowerCase() === text.toLowerCase())?.id
    void keep([...all, { what: text, ...(item === undefined ? {} : { item }) }], `It touches *${text.replaceAll('*', '∗')}*`)
  }
  return (
    <Section title="What else it touches">
      {all.length === 0 ? <p className={css.quiet}>{may ? 'Nothing is named yet: a release, a campaign, a promise to somebody.' : 'Nothing is named.'}</p> : (
        <ul className={css.impact}>
          {all.map((one) => (
            <li key={one.what}>
              {one.item === undefined ? one.what : <button type="button" onClick={() => open('items', one.item ?? '')}>{items.get(state, one.item)?.title ?? one.what}</button>}
              {may ? <IconButton label={`It does not touch ${one.what}`} icon={X} onPress={() => void keep(all.filter((other) => other !== one), `It does not touch *${one.what.replaceAll('*', '∗')}*`)} /> : null}
            </li>
          ))}
        </ul>
      )}
      {!may ? null : (
        <form className={css.add} onSubmit={(event) => (event.preventDefault(), add())}>
          <input className={field.input} aria-label="Something else that it touches" placeholder="The title of an item, or a few words" value={what} maxLength={300} onChange={(event) => setWhat(event.target.value)} />
          <Button type="submit" isDisabled={what.trim() === ''}>Add it</Button>
        </form>
      )}
      {sentence === undefined ? null : <p className={field.refused} role="alert">{sentence}</p>}
    </Section>
  )
}
