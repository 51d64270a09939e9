import { useId, useState } from 'react'
import { type Audience, audiences } from '../../../core/audiences/audiences.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { PagePart } from '../page-head.tsx'
import { keyFor } from './audience-level.ts'
import css from './audiences-page.module.css'

/** A new audience, with the rules of one that is there to begin with; they are changed below, once it stands. */
export function NewAudience({ made, cancel }: { readonly made: (key: string) => void; readonly cancel: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const id = useId()
  const all = audiences.list(state)
  const [title, setTitle] = useState('')
  const [like, setLike] = useState(() => (all.find(({ key }) => key === 'customers') ?? all[0])?.id ?? '')
  const [sentence, setSentence] = useState<string>()
  const add = async () => {
    const key = keyFor(title, all.map((one) => one.key))
    const outcome = await act('audience.add', { ...rulesLike(audiences.need(state, like)), key, title: title.trim() } as never, { said: `Made the audience *${title.trim().replaceAll('*', '∗')}*` })
    if (outcome.done) made(key)
    else setSentence(outcome.sentence)
  }
  return (
    <PagePart title="New audience">
      <form className={css.make} onSubmit={(event) => (event.preventDefault(), title.trim() === '' ? undefined : void add())}>
        <label htmlFor={`${id}-title`}>Called</label>
        <input id={`${id}-title`} autoFocus value={title} maxLength={300} placeholder="Advisory board" onChange={(event) => setTitle(event.target.value)} />
        <label htmlFor={`${id}-like`}>Begins as</label>
        <select id={`${id}-like`} value={like} onChange={(event) => setLike(event.target.value)}>
          {all.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}, {one.inside ? 'inside' : 'outside'}
            </option>
          ))}
        </select>
        {sentence === undefined ? null : (
          <p role="alert" className={css.refused}>
            {sentence}
          </p>
        )}
        <div className={css.acts}>
          <Button type="submit" kind="main" isDisabled={title.trim() === ''}>
            Make it
          </Button>
          <Button kind="bare" onPress={cancel}>
            Leave it
          </Button>
        </div>
      </form>
      <p className={css.said}>It is told just what the other one is, until its rules are changed. Who reads Views inside gets those of the built-in audiences; for any other, publish an edition or make a link.</p>
    </PagePart>
  )
}

/** Its rules without what is another's alone: id, key, name, and what an owner allowed it. */
function rulesLike({ id: _id, key: _key, title: _title, activityRoadmap: _allowed, ...rules }: Audience) {
  return rules
}
