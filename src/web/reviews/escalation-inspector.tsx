import { useState } from 'react'
import { beforeItGoesUp, escalations } from '../../core/reviews/escalations.ts'
import { labelDays } from '../../core/time/label.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { personName } from '../workspace/persons.ts'
import css from './reviews.module.css'

/** One escalation: both views beside each other, what is missing before it goes up, and what was decided. Each speaks for themselves alone. */
export function EscalationInspector({ id }: { readonly id: string }) {
  const { state, actor, asOf } = useSeen()
  const act = useAct()
  const [asking, setAsking] = useState<'back' | 'decide'>()
  const [sentence, setSentence] = useState<string>()
  const escalation = escalations.get(state, id)
  if (escalation === undefined) return null
  const { title, sides, tried, to, sentOn, sentBack, decided } = escalation
  const name = (person: string) => personName(state, person) ?? 'Somebody'
  const missing = beforeItGoesUp(escalation, name)
  const isOpen = decided === undefined && asOf === undefined
  const mine = isOpen ? sides.find(({ person }) => person === actor.person) : undefined
  const other = sides.find(({ person }) => person !== mine?.person)
  const say = (fields: object, said: string) => act('escalation.state', { id, ...fields }, { said })
  const answer = async (text: string | undefined) => {
    const outcome = asking === 'decide' ? await act('escalation.decide', { id, decision: text ?? '' }, { said: `Decided *${title}*` }) : await act('escalation.send-back', { id }, { said: `Sent *${title}* back`, ...(text === undefined ? {} : { reason: text }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setAsking(undefined)
  }
  return (
    <>
      <Section>
        <h1 className={css.title}>{title}</h1>
        <p>{decided !== undefined ? `Decided by ${name(decided.by)} on ${labelDays(decided.on)}: ${decided.decision}` : to !== undefined ? `Waits for ${name(to)} since ${labelDays(sentOn ?? '')}.` : sentBack !== undefined ? `Sent back on ${labelDays(sentBack.on)}: ${sentBack.why}` : 'Not gone up yet.'}</p>
        {to !== undefined && to === actor.person && isOpen ? (
          asking === undefined ? <p className={css.acts}><Button kind="main" onPress={() => setAsking('decide')}>Decide …</Button><Button onPress={() => setAsking('back')}>Send back …</Button></p> : <ReasonField label={asking === 'decide' ? 'What is decided' : 'Why it goes back'} isNeeded sentence={sentence} done={(text) => void answer(text)} cancel={() => setAsking(undefined)} />
        ) : null}
      </Section>
      {sides.map(({ person, view, proposes, statesOther, foundRight }) => {
        const isMe = person === mine?.person
        return (
          <Section key={person} title={name(person)}>
            <TextField label="Thinks" kind="prose" value={view} isReadOnly={!isMe} save={(text) => (text === null ? Promise.resolve(undefined) : say({ view: text }, 'Said what you think'))} />
            <TextField label="Proposes" kind="prose" value={proposes} isReadOnly={!isMe} save={(text) => (text === null ? Promise.resolve(undefined) : say({ proposes: text }, 'Said what you propose'))} />
            <TextField label="The other’s view" kind="prose" value={statesOther} isReadOnly={!isMe} save={(text) => (text === null ? Promise.resolve(undefined) : say({ statesOther: text }, 'Stated the other’s view'))} />
            {foundRight === true ? <p className={css.quiet}>Finds their own view stated rightly.</p> : isMe && other?.statesOther !== undefined ? <Button kind="go" onPress={() => void say({ foundRight: true }, 'Found it stated rightly')}>{name(other.person)} states my view rightly</Button> : null}
          </Section>
        )
      })}
      <Section title="Before it goes up">
        <TextField label="How you tried" kind="prose" value={tried} isReadOnly={mine === undefined} save={(text) => (text === null ? Promise.resolve(undefined) : say({ tried: text }, 'Said how you tried to agree'))} />
        <ul>{missing.map(({ sentence: what }) => <li key={what}>{what}</li>)}</ul>
        {mine !== undefined && to === undefined && missing.length === 0 ? <PersonField label="Goes up to" none="Choose who decides" value={undefined} save={(person) => (person === null ? Promise.resolve(undefined) : act('escalation.send-up', { id, to: person }, { said: `*${title}* goes up to ${name(person)}` }))} /> : null}
      </Section>
      <RecordHistory collection="escalations" id={id} />
    </>
  )
}
