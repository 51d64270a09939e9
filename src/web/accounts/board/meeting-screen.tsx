import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { advisoryBoards, type AdvisoryMeeting, advisoryMeetings } from '../../../core/customer-marketing/advisory-boards.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import css from '../marketing.module.css'
import board from './board.module.css'

/** One meeting of a board: agenda, notes, takeaways, what belongs to it, and who came. */
export function MeetingScreen() {
  const { meeting: id } = useParams({ strict: false }) as { readonly meeting: string }
  const { state } = useSeen()
  const found = advisoryMeetings.get(state, id)
  return <CustomersFrame current="board">{found === undefined ? <EmptyState title="There is no such meeting"><p>It was removed, or the address is another’s.</p></EmptyState> : <Meeting key={id} meeting={found} />}</CustomersFrame>
}

function Meeting({ meeting }: { readonly meeting: AdvisoryMeeting }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('advisory-meeting.change')
  const { id, title, window, resources = [], attendees = [] } = meeting
  const of = advisoryBoards.get(state, meeting.board)
  const change = (fields: object, said: string, list?: 'attendees' | 'resources') => act('advisory-meeting.change', { id, ...fields }, { said, ...(list === undefined ? {} : { over: wholeField('advisory-meetings', meeting, list) }) })
  const text = (name: 'agenda' | 'notes' | 'takeaways', label: string) => <TextField label={label} kind="prose" value={meeting[name]} isReadOnly={!may} save={(value, was) => act('advisory-meeting.change', { id, [name]: value }, { over: { collection: 'advisory-meetings', id, field: name, was } })} />
  const invited = [...new Set([...(of?.roster ?? []), ...attendees])]
  const came = (account: string) => change({ attendees: nothing(attendees.includes(account) ? attendees.filter((one) => one !== account) : [...attendees, account]) }, 'Said who came', 'attendees')
  return (
    <article className={board.one}>
      <header>
        <p><Link to={'/$ws/accounts/board' as '.'} from="/$ws">{of?.title ?? 'Advisory board'}</Link></p>
        <h1>{title}</h1>
      </header>
      <div className={board.columns}>
        <section aria-label="Agenda, notes and takeaways">
          <WindowField label="When" value={window} isReadOnly={!may} save={(next) => (next === null ? Promise.resolve(undefined) : change({ window: { ...next } }, 'Moved the meeting'))} />
          <TextField label="Title" value={title} isReadOnly={!may} save={(value) => (value === null ? Promise.resolve(undefined) : change({ title: value }, 'Renamed the meeting'))} />
          {text('agenda', 'Agenda')}
          {text('notes', 'Notes')}
          {text('takeaways', 'Takeaways')}
        </section>
        <section aria-label="Who came, and resources">
          <h2>Who came <span>{attendees.length === 0 ? 'nobody noted' : attendees.length}</span></h2>
          <ul className={board.came}>
            {invited.map((account) => <li key={account}><label><input type="checkbox" checked={attendees.includes(account)} disabled={!may} onChange={() => void came(account)} /> {accounts.get(state, account)?.name ?? 'A customer who is gone'}</label></li>)}
          </ul>
          {invited.length === 0 ? <p className={css.quiet}>Nobody is on the roster yet.</p> : null}
          <h2>Resources</h2>
          <ul className={board.came}>
            {resources.map((one, at) => (
              <li key={`${one.title} ${one.link}`}>
                <a href={one.link} target="_blank" rel="noreferrer">{one.title}</a>
                {may ? <Button kind="bare" aria-label={`Remove ${one.title}`} onPress={() => void change({ resources: nothing(resources.filter((_, other) => other !== at).map((other) => ({ ...other }))) }, `Removed *${one.title.replaceAll('*', '∗')}*`, 'resources')}>remove</Button> : null}
              </li>
            ))}
          </ul>
          {may ? <AddResource add={(resource) => change({ resources: [...resources.map((one) => ({ ...one })), resource] }, `Added *${resource.title.replaceAll('*', '∗')}*`, 'resources')} /> : null}
          <div className={board.wide}>
            <Comments collection="advisory-meetings" id={id} />
            <RecordHistory collection="advisory-meetings" id={id} />
          </div>
        </section>
      </div>
    </article>
  )
}

/** An empty list is unset. */
const nothing = <T,>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list)

function AddResource({ add }: { readonly add: (resource: { readonly title: string; readonly link: string }) => ReturnType<ReturnType<typeof useAct>> }) {
  const [isOpen, setIsOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('')
  if (!isOpen) return <p className={css.acts}><Button kind="go" onPress={() => setIsOpen(true)}>Add a resource</Button></p>
  return (
    <ActForm className={css.form} send="Add it" isDisabled={title.trim() === '' || link.trim() === ''} close={() => (setIsOpen(false), setTitle(''), setLink(''))} act={() => add({ title: title.trim(), link: link.trim() })}>
      <label>What it is<input className={field.input} autoFocus value={title} maxLength={300} placeholder="Slides" onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Where it stands<input className={field.input} type="url" value={link} maxLength={2_000} placeholder="https://…" onChange={(event) => setLink(event.target.value)} /></label>
    </ActForm>
  )
}
