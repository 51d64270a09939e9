import { useId, useState } from 'react'
import type { StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import type { Ask } from '../../../core/stakeholders/stakeholders.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './stakeholders.module.css'

/** What we need from them and by when, and what came of what was asked. */
export function AsksPart({ view: { group, asks } }: { readonly view: StakeholderView }) {
  const may = useMay('ask.add')
  const [isAsking, setIsAsking] = useState(false)
  const open = asks.filter(({ answer }) => answer === undefined).length
  return (
    <section>
      <h2>What we need from you <span>{open === 0 ? '' : open}</span>{may && !isAsking ? <Button kind="go" onPress={() => setIsAsking(true)}>Ask for something</Button> : null}</h2>
      {isAsking ? <AskForm group={group.id} close={() => setIsAsking(false)} /> : null}
      {asks.length === 0 && !isAsking ? <p className={css.quiet}>Nothing at the moment.</p> : null}
      <ul className={css.lines}>
        {asks.map((ask) => (
          <AskLine key={ask.id} ask={ask} />
        ))}
      </ul>
    </section>
  )
}

function AskLine({ ask }: { readonly ask: Ask }) {
  const { state, today } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const may = useMay('ask.answer')
  const isLate = ask.answer === undefined && ask.by !== undefined && ask.by < today
  const item = items.get(state, ask.item)
  const said = ask.answer === undefined ? (ask.by === undefined ? 'any time' : `by ${labelDays(ask.by)}`) : `${ask.answer.given ? 'given' : 'not given'} on ${labelDays(ask.answer.on)}${ask.answer.note === undefined ? '' : `: ${ask.answer.note}`}`
  return (
    <li data-answered={ask.answer === undefined ? undefined : ''}>
      <b>{ask.what}</b>
      <span>{[item?.title, ask.wanted === undefined ? undefined : `wanted for ${labelWindow(ask.wanted, style)}`].filter((part) => part !== undefined).join(', ')}</span>
      <span data-tone={isLate ? 'warn' : undefined}>{isLate ? `${said}, overdue` : said}</span>
      {ask.answer === undefined && may ? (
        <span className={css.answers}>
          <Button kind="go" onPress={() => void act('ask.answer', { id: ask.id, given: true }, { said: `Given: *${ask.what}*` })}>Given</Button>
          <Button kind="go" onPress={() => void act('ask.answer', { id: ask.id, given: false }, { said: `Not given: *${ask.what}*` })}>Not given</Button>
          <Button kind="go" onPress={() => void act('ask.remove', { id: ask.id }, { said: `Asked no more for *${ask.what}*` })}>Ask no more</Button>
        </span>
      ) : null}
    </li>
  )
}

function AskForm({ group, close }: { readonly group: string; readonly close: () => void }) {
  const id = useId()
  const act = useAct()
  const [what, setWhat] = useState('')
  const [by, setBy] = useState('')
  const ask = () => act('ask.add', { group, what: what.trim(), ...(by === '' ? {} : { by }) }, { said: `Asked for *${what.trim()}*` })
  return (
    <ActForm className={css.form} send="Ask" isDisabled={what.trim() === ''} act={ask} close={close}>
      <label htmlFor={id}>What we need</label>
      <input id={id} autoFocus value={what} maxLength={300} placeholder="Two customers who speak on camera" onChange={(event) => setWhat(event.target.value)} />
      <label htmlFor={`${id} by`}>By when</label>
      <input id={`${id} by`} type="date" value={by} onChange={(event) => setBy(event.target.value)} />
    </ActForm>
  )
}
