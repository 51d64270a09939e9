import { type HandOver, handOvers } from '../../../core/hand-overs/hand-overs.ts'
import { standingOfHandOver } from '../../../core/hand-overs/standing.ts'
import { launches } from '../../../core/launches/launches.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { Told } from '../../accounts/told.tsx'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LaunchLink } from '../launch-link.tsx'
import { Answering } from './answering.tsx'
import css from './hand-overs.module.css'
import { ValuesPart } from './values-part.tsx'

/** One hand-over: what was handed over, the answer to it, earlier rounds, and what it is worth to each group. */
export function HandOverInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('hand-over.give')
  const handOver = handOvers.get(state, id)
  if (handOver === undefined) return null
  const { title, acknowledged, returned, answerBy, links = [] } = handOver
  const standing = standingOfHandOver(state, handOver, today)
  // Once somebody has read and acknowledged it, or sent it back, its words are changed by another act.
  const isOpen = may && acknowledged === undefined && returned === undefined
  const change = (fields: object, said: string) => act('hand-over.change', { id, ...fields }, { said })
  const text = (name: 'whatIsNew' | 'technical', label: string) => (
    <TextField label={label} kind="prose" value={handOver[name]} isReadOnly={!isOpen} save={(value, was) => (value === null && name === 'whatIsNew' ? Promise.resolve(undefined) : act('hand-over.change', { id, [name]: value }, { over: { collection: 'hand-overs', id, field: name, was } }))} />
  )
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={title} isReadOnly={!may} save={(value) => (value === null ? Promise.resolve(undefined) : change({ title: value }, 'Renamed the hand-over'))} />
        <p className={css.standing} data-late={standing.step === 'late' || undefined}>{standing.sentence}</p>
        <About handOver={handOver} />
        <PersonField label="From" value={handOver.from} isReadOnly save={() => Promise.resolve(undefined)} />
        <PersonField label="To" value={handOver.to} isReadOnly={!isOpen} save={(to) => (to === null ? Promise.resolve(undefined) : change({ to }, 'Handed it to somebody else'))} />
        <WindowField label="Answer by" value={dayWindow(answerBy)} isReadOnly={!isOpen} save={(window) => (window === null ? Promise.resolve(undefined) : change({ answerBy: window.end }, 'Said by when an answer is needed'))} />
        {text('whatIsNew', 'What is new')}
        {text('technical', 'Technical')}
        {links.length === 0 ? null : <p className={css.links}>{links.map((link) => <a key={link} href={link} target="_blank" rel="noreferrer">{link.replace(/^https?:\/\//, '')}</a>)}</p>}
      </Section>
      <Answering handOver={handOver} />
      {acknowledged === undefined ? null : <ValuesPart handOver={handOver} />}
      <Rounds handOver={handOver} />
      <Comments collection="hand-overs" id={id} />
      <RecordHistory collection="hand-overs" id={id} />
    </>
  )
}

function About({ handOver: { item, launch, handedOn } }: { readonly handOver: HandOver }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const release = items.get(state, launches.get(state, launch)?.release)
  return (
    <p className={css.about}>
      Handed over on {labelDays(handedOn)}, about{' '}
      {item === undefined ? null : <Button kind="go" onPress={() => open('items', item)}>{items.get(state, item)?.title ?? 'an item'}</Button>}
      {item === undefined || launch === undefined ? null : ' and '}
      {launch === undefined ? null : <LaunchLink launch={launch}>the launch of {release?.title ?? 'a release'}</LaunchLink>}
    </p>
  )
}

/** What was handed over before it came back, the latest first. */
function Rounds({ handOver: { rounds = [] } }: { readonly handOver: HandOver }) {
  const { state } = useSeen()
  if (rounds.length === 0) return null
  return (
    <Section title="Earlier rounds" count={String(rounds.length)}>
      {rounds.toReversed().map(({ handedOn, whatIsNew, technical, returned }) => (
        <details key={`${handedOn} ${returned.on}`} className={css.round}>
          <summary>{labelDays(handedOn)}, sent back by {personName(state, returned.by) ?? 'somebody'}: {returned.why}</summary>
          <p><Told text={whatIsNew} /></p>
          {technical === undefined ? null : <p><Told text={technical} /></p>}
        </details>
      ))}
    </Section>
  )
}
