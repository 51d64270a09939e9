import { useState } from 'react'
import { keyResults, type Level, levels, levelWords, objectives } from '../../core/goals/goals.ts'
import { dayAndMonth, labelWindow } from '../../core/time/label.ts'
import { departments, orgs, teams } from '../../core/workspace/workspace.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './check-in.module.css'
import { ObjectiveStrategy } from './strategy-of.tsx'

const belonging = { department: departments, org: orgs, team: teams } as const

/** One objective: whose it is, what it serves, why, and how it ends. */
export function ObjectiveInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { open, close } = useOpened()
  const act = useAct()
  const may = useMay('objective.add')
  const style = useDateStyle()
  const [isAsking, setIsAsking] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const objective = objectives.need(state, id)
  const { title, level, owner, period, parent, strategy, why, closed } = objective
  const isReadOnly = !may || closed !== undefined
  const change = (fields: object, over?: { field: string; was: string | null }) => act('objective.change', { id, ...fields }, over === undefined ? {} : { over: { collection: 'objectives', id, ...over } })
  const end = async (state_: 'done' | 'cancelled', reason?: string) => {
    const outcome = await act('objective.close', { id, state: state_ }, { said: `*${title}* is ${state_}`, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsking(false)
  }
  const above = objectives.list(state).filter((one) => levels.indexOf(one.level) < levels.indexOf(level)).map((one) => ({ value: one.id, text: one.title }))
  const results = keyResults.list(state).filter((one) => one.objective === id)
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={title} isReadOnly={isReadOnly} save={(text) => (text === null ? Promise.resolve(undefined) : change({ title: text }))} />
        <p className={css.over}><span>{labelWindow(period, style)}{closed === undefined ? '' : `; ${closed.state} ${dayAndMonth(closed.on)}${closed.why === undefined ? '' : `: ${closed.why}`}`}</span></p>
        {!may ? null : isAsking ? <ReasonField label={`Cancel ${title}`} isNeeded sentence={sentence} done={(reason) => void end('cancelled', reason)} cancel={() => setIsAsking(false)} /> : closed === undefined ? (
          <p className={css.acts}><Button onPress={() => void end('done')}>Done</Button><Button kind="bare" onPress={() => setIsAsking(true)}>Cancel it …</Button></p>
        ) : <p className={css.acts}><Button onPress={() => void act('objective.reopen', { id }, { said: `Opened *${title}* again` })}>Open again</Button></p>}
      </Section>
      <Section>
        <PersonField label="Answers for it" value={owner} isReadOnly={isReadOnly} save={(one) => (one === null ? Promise.resolve(undefined) : change({ owner: one }))} />
        <ChoiceField label="Level" value={level} choices={levels.map((value) => ({ value, text: levelWords[value] }))} isReadOnly={isReadOnly} save={(value) => change({ level: value, ...withoutOthers(value) })} />
        {level === 'company' ? null : <ChoiceField label={levelWords[level]} value={objective[level]} none="Nobody has said" choices={belonging[level].list(state).map((one) => ({ value: one.id, text: one.title }))} isReadOnly={isReadOnly} save={(value) => change({ [level]: value })} />}
        {above.length === 0 ? null : <ChoiceField label="Serves" value={parent} none="No objective above" choices={above} isReadOnly={isReadOnly} save={(value) => change({ parent: value })} />}
        <TextField label="Strategy" value={strategy} placeholder="What it comes from" isReadOnly={isReadOnly} save={(value, was) => change({ strategy: value }, { field: 'strategy', was })} />
        <TextField label="Why" kind="prose" value={why} placeholder="What happens if we do not" isReadOnly={isReadOnly} save={(value, was) => change({ why: value }, { field: 'why', was })} />
      </Section>
      <ObjectiveStrategy id={id} />
      <Section title="Key results" count={String(results.length)}>
        <ul className={css.results}>{results.map((one) => <li key={one.id}><button type="button" onClick={() => open('key-results', one.id)}>{one.title}</button></li>)}</ul>
        {may && results.length === 0 ? <Button kind="go" onPress={() => void act('objective.remove', { id }, { said: `Removed *${title}*` }).then((outcome) => (outcome.done ? close() : setSentence(outcome.sentence)))}>Remove this objective</Button> : null}
        {sentence === undefined || isAsking ? null : <p className={css.refused} role="alert">{sentence}</p>}
      </Section>
      <Comments collection="objectives" id={id} />
      <RecordHistory collection="objectives" id={id} />
    </>
  )
}

/** What only belongs to another level goes with it. */
function withoutOthers(level: string | null): Partial<Record<Level, null>> {
  return Object.fromEntries(['department', 'org', 'team'].filter((one) => one !== level).map((one) => [one, null]))
}
