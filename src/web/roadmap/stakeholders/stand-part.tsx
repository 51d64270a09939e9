import { useId, useState } from 'react'
import { activities, type Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import type { BuyIn } from '../../../core/stakeholders/stakeholders.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './stakeholders.module.css'
import { standWords } from './stand-words.ts'

/** Where they stand: to the roadmap as a whole, and to single activities (row I4). */
export function StandPart({ view, roadmap }: { readonly view: StakeholderView; readonly roadmap: Roadmap }) {
  const may = useMay('buy-in.say')
  const [isSaying, setIsSaying] = useState(false)
  const said = [...(view.stand === undefined ? [] : [view.stand]), ...view.stands.values()]
  return (
    <section>
      <h2>Where you stand {may && !isSaying ? <Button kind="go" onPress={() => setIsSaying(true)}>Write down what they say</Button> : null}</h2>
      {isSaying ? <SayForm view={view} roadmap={roadmap} close={() => setIsSaying(false)} /> : null}
      {said.length === 0 && !isSaying ? <p className={css.quiet}>Nothing said yet.</p> : null}
      <ul className={css.lines}>
        {said.map((one) => (
          <Said key={one.id} said={one} />
        ))}
      </ul>
    </section>
  )
}

function Said({ said }: { readonly said: BuyIn }) {
  const { state } = useSeen()
  const may = useMay('buy-in.meet')
  const [isMeeting, setIsMeeting] = useState(false)
  const isOpen = said.stand === 'objects' && said.met === undefined
  return (
    <li>
      <b>{said.activity === undefined ? 'The roadmap as a whole' : (activities.get(state, said.activity)?.title ?? 'Something that is gone')}</b>
      <span>{said.note === undefined ? '' : <q>{said.note}</q>}{said.met === undefined ? null : <> {said.met.how}</>}</span>
      <span data-tone={isOpen ? 'warn' : said.stand === 'agrees' ? 'good' : undefined}>{standWords(said)}</span>
      {isOpen && may && !isMeeting ? <span className={css.answers}><Button kind="go" onPress={() => setIsMeeting(true)}>It was met</Button></span> : null}
      {isMeeting ? <MeetForm id={said.id} close={() => setIsMeeting(false)} /> : null}
    </li>
  )
}

function MeetForm({ id: which, close }: { readonly id: string; readonly close: () => void }) {
  const id = useId()
  const act = useAct()
  const [how, setHow] = useState('')
  const meet = () => act('buy-in.meet', { id: which, how: how.trim() }, { said: 'Met the objection' })
  return (
    <ActForm className={css.form} send="It was met" isDisabled={how.trim() === ''} act={meet} close={close}>
      <label htmlFor={id}>How it was met</label>
      <input id={id} autoFocus value={how} maxLength={2_000} onChange={(event) => setHow(event.target.value)} />
    </ActForm>
  )
}

function SayForm({ view, roadmap, close }: { readonly view: StakeholderView; readonly roadmap: Roadmap; readonly close: () => void }) {
  const id = useId()
  const { state } = useSeen()
  const act = useAct()
  const [stand, setStand] = useState<'agrees' | 'objects'>('agrees')
  const [activity, setActivity] = useState('')
  const [note, setNote] = useState('')
  const all = activities.list(state).filter((one) => one.roadmap === roadmap.id && one.status !== 'dropped').sort((a, b) => a.title.localeCompare(b.title))
  const say = () => act('buy-in.say', { group: view.group.id, roadmap: roadmap.id, stand, ...(activity === '' ? {} : { activity }), ...(note.trim() === '' ? {} : { note: note.trim() }) }, { said: `*${view.group.title}* ${stand === 'agrees' ? 'agrees' : 'objects'}` })
  return (
    <ActForm className={css.form} send="Write it down" isDisabled={stand === 'objects' && note.trim() === ''} act={say} close={close}>
      <span>They</span>
      <Switch label="Where they stand" options={[{ value: 'agrees', text: 'Agree' }, { value: 'objects', text: 'Object' }]} value={stand} onChange={setStand} />
      <label htmlFor={`${id} of`}>To</label>
      <select id={`${id} of`} value={activity} onChange={(event) => setActivity(event.target.value)}>
        <option value="">The roadmap as a whole</option>
        {all.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
      </select>
      <label htmlFor={id}>{stand === 'objects' ? 'Why' : 'In their words'}</label>
      <textarea id={id} rows={2} value={note} maxLength={5_000} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  )
}
