import type { Outcome } from '../../client/live-workspace.ts'
import { keyResults, objectives } from '../../core/goals/goals.ts'
import { wayWords } from '../../core/goals/progress.ts'
import { askedIn } from '../../core/goals/said.ts'
import { checkInsOf } from '../../core/goals/standing.ts'
import { weekOf } from '../../core/goals/week.ts'
import { items } from '../../core/plans/plans.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { LinksField } from '../parts/links-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { useMoment } from '../workspace/use-moment.ts'
import { CheckInForm } from './check-in-form.tsx'
import css from './check-in.module.css'
import { LastCheckIns } from './last-check-ins.tsx'
import { WhyAndHow } from './why-and-how.tsx'

/** Most items that a list offers. */
const mostOffered = 500

/** One key result: what is said of it this week, why and how, what was said before, and what it is. */
export function KeyResultInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { now } = useMoment()
  const { open, close } = useOpened()
  const act = useAct()
  const may = useMay('key-result.add')
  const mayGive = useMay('check-in.give')
  const keyResult = keyResults.need(state, id)
  const objective = objectives.need(state, keyResult.objective)
  const isOpen = objective.closed === undefined
  const isReadOnly = !may || !isOpen
  const asked = askedIn(state, weekOf(now), now).find((one) => one.keyResult.id === id)
  const [latest] = checkInsOf(state, id)
  const change = (fields: object, said?: string) => act('key-result.change', { id, ...fields }, said === undefined ? {} : { said })
  const number = (field: 'baseline' | 'target') => async (text: string | null): Promise<Outcome> => {
    const value = Number((text ?? 'none').replace('−', '-').replace(',', '.'))
    return Number.isFinite(value) ? change({ [field]: value }) : { done: false, code: 'invalid', sentence: 'That is no number. Write it as "420" or "2.5".' }
  }
  const choices = items.list(state).filter(({ status, goneOn }) => status !== 'dropped' && goneOn === undefined).map(({ id: value, title: text }) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text)).slice(0, mostOffered)
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={keyResult.title} isReadOnly={isReadOnly} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }))} />
        <p className={css.over}>
          {asked?.overdueSince === undefined ? null : <b>Overdue since {dayAndMonth(asked.overdueSince.slice(0, 10))}</b>} <span>{latest === undefined ? 'Nobody has said anything yet' : `last said ${dayAndMonth(latest.on)}, ${latest.confidence}%`}</span>
        </p>
        {isOpen ? null : <p className={css.over}><span>Its objective is closed: open it again to check in.</span></p>}
      </Section>
      {mayGive && isOpen ? <CheckInForm key={id} keyResult={keyResult} asked={asked} /> : null}
      <WhyAndHow keyResult={keyResult} />
      <LastCheckIns keyResult={keyResult} />
      <Section title="What it is" aside={<span className={css.quiet}>{wayWords(keyResult)}</span>}>
        <PersonField label="Whose" value={keyResult.owner} isReadOnly={isReadOnly} save={(owner) => (owner === null ? Promise.resolve(undefined) : change({ owner }))} />
        <TextField label="From" value={String(keyResult.baseline)} isReadOnly={isReadOnly} save={number('baseline')} />
        <TextField label="To" value={String(keyResult.target)} isReadOnly={isReadOnly} save={number('target')} />
        <TextField label="Unit" value={keyResult.unit} placeholder="a week, %" isReadOnly={isReadOnly} save={(unit) => change({ unit })} />
        <LinksField label="Items" value={keyResult.items} choices={choices} add="Link an item" isReadOnly={isReadOnly} open={(which) => open('items', which)} save={(linked) => change({ items: linked })} />
        {isReadOnly ? null : <Button kind="go" onPress={() => void act('key-result.remove', { id }, { said: `Removed *${keyResult.title}* with its check-ins` }).then((outcome) => (outcome.done ? close() : undefined))}>Remove this key result</Button>}
      </Section>
      <Comments collection="key-results" id={id} />
      <RecordHistory collection="key-results" id={id} />
    </>
  )
}
