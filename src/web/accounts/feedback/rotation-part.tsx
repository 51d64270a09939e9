import { useState } from 'react'
import { feedbackRotations, feedbackStandIns, onRotation, turnsFrom, usualWeeks } from '../../../core/customer-feedback/rotation.ts'
import { labelDays } from '../../../core/time/label.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { LinksField } from '../../parts/links-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'

/** Turns that are shown ahead. */
const shownTurns = 6

/** Who is on now and next; swapping from a day, and setting the order. */
export function RotationPart() {
  const { state } = useSeen()
  const { today } = useMoment()
  const [maySet, maySwap] = [useMay('feedback-rotation.set'), useMay('customer-feedback.claim')]
  const [asking, setAsking] = useState<'set' | 'swap'>()
  const first = feedbackRotations.list(state).map(({ from }) => from).sort()[0]
  const on = onRotation(state, today)
  const turns = turnsFrom(state, on?.from ?? first ?? today, shownTurns)
  const close = () => setAsking(undefined)
  return (
    <section aria-label="Rotation">
      <h2>Rotation</h2>
      {turns.length === 0 ? <p className={marketing.standing}>Nobody is on: there is no rotation yet.</p> : (
        <ul className={css.turns}>
          {turns.map(({ person, from, until, insteadOf }) => (
            <li key={from} aria-current={from <= today && today <= until ? 'date' : undefined}>
              <b>{personName(state, person) ?? 'Nobody'}</b><span>{labelDays(from, until)}</span><span>{insteadOf === undefined ? '' : <>in place of {personName(state, insteadOf) ?? 'somebody'} {maySwap ? <TakeBack instead={insteadOf} day={from} /> : null}</>}</span>
            </li>
          ))}
        </ul>
      )}
      {asking === 'set' ? <SetForm close={close} /> : asking === 'swap' ? <SwapForm close={close} /> : (
        <p className={marketing.acts}>
          {maySet ? <Button kind={turns.length === 0 ? 'main' : 'plain'} onPress={() => setAsking('set')}>{turns.length === 0 ? 'Set a rotation' : 'Set it anew …'}</Button> : null}
          {maySwap && on !== undefined ? <Button kind="bare" onPress={() => setAsking('swap')}>Swap turns …</Button> : null}
        </p>
      )}
    </section>
  )
}

/** Takes one half of a swap back. */
function TakeBack({ instead, day }: { readonly instead: string; readonly day: string }) {
  const { state } = useSeen()
  const act = useAct()
  const standIn = feedbackStandIns.list(state).find((one) => one.instead === instead && one.from <= day && one.until >= day)
  if (standIn === undefined) return null
  return <Button kind="go" onPress={() => void act('feedback-stand-in.remove', { id: standIn.id }, { said: 'Took the stand-in back' })}>Take it back</Button>
}

function SetForm({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const latest = feedbackRotations.list(state).toSorted((a, b) => (a.from > b.from ? -1 : 1))[0]
  const [order, setOrder] = useState<readonly string[]>(latest?.people ?? [])
  const [from, setFrom] = useState(today)
  const [weeks, setWeeks] = useState(String(latest?.weeks ?? usualWeeks))
  return (
    <ActForm className={marketing.form} send="Set the rotation" isDisabled={order.length === 0 || from === ''} close={close} act={() => act('feedback-rotation.set', { people: [...order], from, weeks: Math.max(1, Number(weeks) || usualWeeks) }, { said: 'Set the rotation' })}>
      <LinksField label="In this order" value={order} add="Add a person" choices={people.list(state).filter(({ erased }) => erased !== true).map(({ id, name }) => ({ value: id, text: name }))} save={async (value) => (setOrder(value ?? []), undefined)} />
      <label>Weeks each<input className={field.input} type="number" min={1} max={12} value={weeks} onChange={(event) => setWeeks(event.target.value)} /></label>
      <label>From<input className={field.input} type="date" value={from} onChange={(event) => setFrom(event.target.value)} /></label>
    </ActForm>
  )
}

function SwapForm({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [from, setFrom] = useState(today)
  const [other, setOther] = useState('')
  const on = onRotation(state, from)
  const choices = people.list(state).filter(({ id, erased }) => erased !== true && id !== on?.person)
  return (
    <ActForm className={marketing.form} send="Swap" isDisabled={other === '' || from === ''} close={close} act={() => act('feedback-rotation.swap', { with: other, from }, { said: 'Swapped turns' })}>
      <label>From<input className={field.input} type="date" autoFocus value={from} onChange={(event) => setFrom(event.target.value)} /></label>
      <label>Who takes the rest of that turn<select className={field.input} value={other} onChange={(event) => setOther(event.target.value)}><option value="">Choose somebody</option>{choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
      <p className={marketing.quiet}>{on === undefined ? 'Nobody is on that day.' : `${personName(state, on.person) ?? 'Whoever is on'} takes their next turn in return.`}</p>
    </ActForm>
  )
}
