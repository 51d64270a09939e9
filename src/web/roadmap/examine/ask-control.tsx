import { useId, useState } from 'react'
import type { Finding } from '../../../core/examine/finding.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import type { Json } from '../../../lib/json.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { choicesOf } from './choices.ts'
import css from './question.module.css'

export interface AskControlProps {
  readonly ask: string
  readonly finding: Finding
  readonly value: Json | undefined
  readonly say: (value: Json | undefined) => void
  /** The label, where the usual word for it does not do. */
  readonly label?: string
  readonly isFirst?: boolean
}

const labels: Readonly<Record<string, string>> = {
  reason: 'Why', onPurpose: 'Why all of its questions stay open on purpose', title: 'What is done then', days: 'Days there are', effort: 'Days it takes', owner: 'Who does it', team: 'Which team', group: 'Which group', bucket: 'Which row', id: 'Which one', item: 'To what',
  expectedEffect: 'What it should bring', completionGoal: 'What is there when it is done', baseline: 'The figure before, and where it comes from', how: 'How it was met', goals: 'Its goals', baselineValue: 'The figure before', baselineDay: 'Of which day', baselineSource: 'Where it comes from', window: 'When', wanted: 'Which day or period',
  until: 'Ask again on', lookAgain: 'Look again on', by: 'By when', given: 'What they answered', note: 'In a sentence',
}
const days: ReadonlySet<string> = new Set(['until', 'lookAgain', 'by', 'baselineDay'])
const numbers: ReadonlySet<string> = new Set(['days', 'effort', 'baselineValue'])
const windows: ReadonlySet<string> = new Set(['window', 'wanted', 'to'])

/** What one act asks, in the control that suits it. */
export function AskControl({ ask, finding, value, say, label = labels[ask] ?? ask, isFirst = false }: AskControlProps) {
  const id = useId()
  const { state } = useSeen()
  const style = useDateStyle()
  const choices = choicesOf(ask, finding, state, style)
  return (
    <p className={css.ask} data-ask={ask}>
      <label htmlFor={id}>{label}</label>
      {choices !== undefined ? (
        <select id={id} autoFocus={isFirst} value={value === true ? 'yes' : value === false ? 'no' : String(value ?? '')} onChange={({ target }) => say(target.value === '' ? undefined : ask === 'given' ? target.value === 'yes' : target.value)}>
          <option value="">Choose</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>{choice.text}</option>
          ))}
        </select>
      ) : windows.has(ask) ? (
        <WindowControl id={id} isFirst={isFirst} say={say} />
      ) : days.has(ask) ? (
        <input id={id} type="date" autoFocus={isFirst} value={String(value ?? '')} onChange={({ target }) => say(target.value === '' ? undefined : target.value)} />
      ) : numbers.has(ask) ? (
        <input id={id} type="number" min={ask === 'baselineValue' ? undefined : 0} max={ask === 'baselineValue' ? undefined : 10_000} step="any" autoFocus={isFirst} value={value === undefined ? '' : String(value)} onChange={({ target }) => say(target.value === '' ? undefined : target.valueAsNumber)} />
      ) : (
        <input id={id} autoFocus={isFirst} maxLength={ask === 'title' ? 300 : 2_000} value={String(value ?? '')} onChange={({ target }) => say(target.value === '' ? undefined : target.value)} />
      )}
    </p>
  )
}

/** A date with how sure it is, as people write dates. */
function WindowControl({ id, isFirst, say }: { readonly id: string; readonly isFirst: boolean; readonly say: (value: Json | undefined) => void }) {
  const style = useDateStyle()
  const [text, setText] = useState('')
  const read = text.trim() === '' ? undefined : readDate(text, style)
  return (
    <>
      <input
        id={id} autoFocus={isFirst} value={text} placeholder="Q2 FY28, Mar 2027, 14 Mar 2027"
        onChange={({ target }) => {
          setText(target.value)
          say(readDate(target.value, style).window)
        }}
      />
      {read === undefined ? null : <small>{read.window === undefined ? (read.remarks[0]?.sentence ?? 'That is no date.') : labelWindow(read.window, style)}</small>}
    </>
  )
}
