import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Examination } from '../../../core/examine/examination.ts'
import { type Act, answers, type Finding } from '../../../core/examine/finding.ts'
import type { Id } from '../../../core/kernel/change.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { pageOf } from './answer-draft.ts'
import { AnswerForm } from './answer-form.tsx'
import { itemsFor } from './choices.ts'
import css from './question.module.css'
import type { WalkCell } from './walk-cells.ts'
import type { Offered } from './watches-for.ts'

export interface QuestionRowProps {
  readonly number: number
  readonly finding: Finding
  readonly examination: Examination
  readonly cell: WalkCell | undefined
  readonly people: readonly Id[]
  readonly offered?: readonly Offered[]
  readonly mayAct: boolean
  /** Read in place of the finding's own sentence. */
  readonly title?: string
  /** Where the finding is, for a list of several. */
  readonly aside?: React.ReactNode
  /** In place of the third answer, where there is nothing to put off. */
  readonly pass?: (() => void) | undefined
}

/** One open question, its three answers, and below them the one that is being given. */
export function QuestionRow({ number, finding, examination, cell, people, offered = [], mayAct, title, aside, pass }: QuestionRowProps) {
  const { state } = useSeen()
  const style = useDateStyle()
  const navigate = useNavigate()
  const [answer, setAnswer] = useState<Act['answer']>()
  const byAnswer = answers.map((one) => finding.acts.filter((act) => act.answer === one))
  const choose = ([first]: readonly Act[]) => {
    const page = first === undefined ? undefined : pageOf(first, finding)
    if (page !== undefined) return void navigate({ from: '/$ws', to: `/$ws/${page.to}` as '.', search: ((now: object) => ({ ...now, ...page.search })) as never })
    return setAnswer(answer === first?.answer ? undefined : first?.answer)
  }
  const nearest = finding.kind === 'bridge-missing' ? itemsFor(finding, state)[0] : undefined
  const chosen = finding.acts.filter((act) => act.answer === answer && pageOf(act, finding) === undefined)
  return (
    <li className={css.question}>
      <i className={css.number}>{number}</i>
      <div>
        <h3>{title ?? finding.sentence}</h3>
        {nearest === undefined ? null : <p>Nearest: {nearest.title}{nearest.window === undefined ? '' : `, ${labelWindow(nearest.window, style).replace(/ \(.*\)$/, '')}`}</p>}
        {finding.before === undefined ? null : <p>{finding.before.until === undefined ? 'Left so on purpose' : 'Put off'} on {labelDays(finding.before.on)}: {finding.before.reason}</p>}
        {aside === undefined ? null : <p>{aside}</p>}
      </div>
      {mayAct ? (
        <div className={css.answers} role="group" aria-label={`Answer: ${title ?? finding.sentence}`}>
          {byAnswer.map((acts) => (acts[0] === undefined ? null : <button key={acts[0].label} type="button" aria-pressed={answer !== undefined && answer === acts[0].answer} onClick={() => choose(acts)}>{acts[0].label}</button>))}
          {pass !== undefined && byAnswer[2]?.length === 0 ? <button type="button" onClick={pass}>Pass over</button> : null}
        </div>
      ) : null}
      {mayAct && chosen.length > 0 ? <AnswerForm key={answer} acts={chosen} finding={finding} examination={examination} cell={cell} people={people} offered={offered} done={() => setAnswer(undefined)} /> : null}
      {mayAct && answer === undefined ? <MorePages finding={finding} fills={byAnswer[0] ?? []} setAnswer={setAnswer} /> : null}
    </li>
  )
}

/** Where the first way to do it is a page of its own, the others are offered below. */
function MorePages({ finding, fills, setAnswer }: { readonly finding: Finding; readonly fills: readonly Act[]; readonly setAnswer: (answer: Act['answer']) => void }) {
  const [first, second] = fills
  if (first === undefined || second === undefined || pageOf(first, finding) === undefined) return null
  return (
    <p className={css.more}>
      <button type="button" onClick={() => setAnswer('fill')}>Or: {second.label.toLowerCase()}</button>
    </p>
  )
}
