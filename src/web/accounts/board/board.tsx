import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import type { AdvisoryBoard } from '../../../core/customer-marketing/advisory-boards.ts'
import { advisoryQuarter, meetingsOf } from '../../../core/customer-marketing/advisory-due.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from '../marketing.module.css'
import board from './board.module.css'
import { Nominations } from './nominations.tsx'

/** One board: how this quarter stands, its meetings, the roster and the nominations. */
export function Board({ board: one }: { readonly board: AdvisoryBoard }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open } = useOpened()
  const act = useAct()
  const style = useDateStyle()
  const [may, mayEdit] = [useMay('advisory-meeting.change'), useMay('advisory-board.add')]
  const [isPlanning, setIsPlanning] = useState(false)
  const quarter = advisoryQuarter(state, one, today)
  const { id, title, meets, roster = [], owner } = one
  const lacks = [...(quarter.isDue ? ['no meeting is planned'] : []), ...(quarter.wantsNominations ? ['nobody is nominated'] : [])]
  return (
    <article className={board.board}>
      <header>
        <h1>{title}</h1>
        <p>{meets === 'quarterly' ? 'Meets every quarter.' : 'Meets when it is called.'}{personName(state, owner) === undefined ? '' : ` ${personName(state, owner) ?? ''} looks after it.`}</p>
        {lacks.length === 0 ? <p className={css.quiet}>{quarter.label}: {quarter.meetings.length === 0 ? 'nothing is due.' : `${quarter.meetings.length === 1 ? 'a meeting' : `${quarter.meetings.length} meetings`}, and ${quarter.nominations.length === 0 ? 'no nomination' : `${quarter.nominations.length} nominated`}.`}</p> : <p className={board.due}><TriangleAlert size={14} strokeWidth={2} aria-hidden /> {quarter.label}: {lacks.join(', and ')}.</p>}
      </header>
      <div className={board.columns}>
        <section aria-label="Meetings">
          <h2>Meetings</h2>
          <ul className={board.meetings}>
            {meetingsOf(state, one).map((meeting) => (
              <li key={meeting.id}>
                <Link to={`/$ws/accounts/board/${meeting.id}` as '.'} from="/$ws">{meeting.title}</Link>
                <span>{labelWindow(meeting.window, style)}</span>
                <span>{meeting.window.start > today ? 'to come' : meeting.attendees === undefined ? 'nobody noted' : `${meeting.attendees.length} came`}{meeting.window.end < today && meeting.takeaways === undefined ? ', no takeaways yet' : ''}</span>
              </li>
            ))}
          </ul>
          {isPlanning ? <PlanForm board={id} label={quarter.isDue ? labelWindow(quarter.window, style) : ''} close={() => setIsPlanning(false)} /> : may ? <p className={css.acts}><Button kind={quarter.isDue ? 'main' : 'plain'} onPress={() => setIsPlanning(true)}>Plan a meeting …</Button></p> : null}
          <Nominations board={one} />
        </section>
        <section aria-label="Roster">
          <h2>Roster <span>{roster.length === 0 ? 'nobody yet' : roster.length}</span></h2>
          <ul className={board.roster}>
            {roster.map((account) => {
              const name = accounts.get(state, account)?.name ?? 'A customer who is gone'
              return (
                <li key={account}>
                  <button type="button" onClick={() => open('accounts', account)}>{name}</button>
                  {mayEdit ? <Button kind="bare" aria-label={`${name} leaves the board`} onPress={() => void act('advisory-board.change', { id, roster: roster.length === 1 ? null : roster.filter((other) => other !== account) }, { over: wholeField('advisory-boards', one, 'roster'), said: `*${name.replaceAll('*', '∗')}* leaves the board` })}>leaves</Button> : null}
                </li>
              )
            })}
          </ul>
          <p className={css.quiet}>Whoever is nominated, invited and joins stands here.</p>
        </section>
      </div>
    </article>
  )
}

function PlanForm({ board: of, label, close }: { readonly board: string; readonly label: string; readonly close: () => void }) {
  const act = useAct()
  const style = useDateStyle()
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState(label)
  const { window } = readDate(when, style)
  return (
    <ActForm className={css.form} send="Plan it" isDisabled={title.trim() === '' || window === undefined} close={close} act={() => act('advisory-meeting.add', { board: of, title: title.trim(), window: { ...window } as never }, { said: `Planned *${title.trim().replaceAll('*', '∗')}*` })}>
      <label>What it is about<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>
        When
        <input className={field.input} value={when} placeholder="14 Sep 2026, or a quarter" maxLength={60} aria-invalid={when.trim() !== '' && window === undefined} onChange={(event) => setWhen(event.target.value)} />
        {window === undefined ? null : <small>{labelWindow(window, style)}</small>}
      </label>
    </ActForm>
  )
}
