import { useState } from 'react'
import type { DutyOn } from '../../../core/duties/duties-on.ts'
import { sideWords } from '../../../core/duties/who-decides.ts'
import { labelDays } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import field from '../../parts/field.module.css'
import { PersonField } from '../../parts/person-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './duties.module.css'

/** Passes a duty to the other side or to somebody else, from a day on and with a reason. */
export function DutyForm({ duty }: { readonly duty: DutyOn }) {
  const { state, today } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const [since, setSince] = useState(labelDays(today))
  const [reason, setReason] = useState('')
  const [passing, setPassing] = useState<string>()
  const day = readDate(since, style).window?.start
  const options = (said: string) => ({ said, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
  const give = (person: string | null) => {
    if (person === null) return Promise.resolve(undefined)
    const name = personName(state, person) ?? ''
    const [only, second] = duty.holders
    return only === undefined
      ? act('duty-holder.add', { duty: duty.duty, person, from: day ?? today }, options(`${name} has *${duty.title}*`))
      : act('duty.hand-over', { duty: duty.duty, to: person, on: day ?? today, ...(second === undefined ? {} : { from: passing ?? only.person }) }, options(`*${duty.title}* passes to ${name}`))
  }
  const more = (person: string | null) => (person === null ? Promise.resolve(undefined) : act('duty-holder.add', { duty: duty.duty, person, from: day ?? today }, options(`${personName(state, person) ?? ''} has *${duty.title}* too`)))
  return (
    <div className={css.form}>
      <label>From<input className={field.input} value={since} aria-invalid={day === undefined} onChange={(event) => setSince(event.target.value)} /></label>
      <label className={css.why}>Why<input className={field.input} value={reason} placeholder="Kept with the change" maxLength={2_000} onChange={(event) => setReason(event.target.value)} /></label>
      <ChoiceField label="Side that decides" value={duty.side} choices={Object.entries(sideWords).map(([value, text]) => ({ value, text }))} save={async (side) => (side === null ? undefined : act('duty.set', { duty: duty.duty, side, from: day ?? today }, options(`*${duty.title}*: ${sideWords[side as keyof typeof sideWords].toLowerCase()} decides`)))} />
      {duty.holders.length < 2 ? null : <ChoiceField label="Whose" value={passing ?? duty.holders[0]?.person} choices={duty.holders.map(({ person }) => ({ value: person, text: personName(state, person) ?? 'Somebody who is gone' }))} save={async (person) => (setPassing(person ?? undefined), undefined)} />}
      <PersonField label={duty.holders.length === 0 ? 'Who has it' : 'Pass it to'} none="Choose somebody" value={undefined} save={give} />
      {duty.holders.length === 0 ? null : <PersonField label="Also has it" none="Choose somebody" value={undefined} save={more} />}
      {duty.holders.map(({ id, person, decides }) => (
        <p key={id} className={css.holder}>
          {personName(state, person) ?? 'Somebody who is gone'}
          {duty.holders.length > 1 ? <Button kind="go" onPress={() => void act('duty-holder.change', { id, decides: decides === true ? null : true }, options(`${personName(state, person) ?? ''} ${decides === true ? 'decides no more' : 'decides'}`))}>{decides === true ? 'decides; undo' : 'let them decide'}</Button> : null}
          <Button kind="go" onPress={() => void act('duty-holder.change', { id, until: day ?? today }, options(`${personName(state, person) ?? ''} has *${duty.title}* no longer`))}>ends on that day</Button>
        </p>
      ))}
    </div>
  )
}
