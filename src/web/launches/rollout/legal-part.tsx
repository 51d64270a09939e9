import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { type LegalQuestion, legalQuestions, type LegalRound, legalRounds } from '../../../core/rollouts/legal-checks.ts'
import { legalRoundTitles, legalStanding, type LegalStanding } from '../../../core/rollouts/legal-due.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rollout.module.css'

/** The five legal questions, asked when it begins and again before the beta. */
export function LegalPart({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const rounds = legalStanding(state, launch, today)
  const first = rounds.find(({ answeredOn }) => answeredOn === undefined)?.round ?? 'before-beta'
  const [round, setRound] = useState<LegalRound>(first)
  const shown = rounds.find((one) => one.round === round)
  return (
    <section className={css.legal} aria-label="Legal questions">
      <h2>Legal questions</h2>
      <Switch label="Round" options={legalRounds.map((value) => ({ value, text: legalRoundTitles[value] }))} value={round} onChange={setRound} />
      {shown === undefined ? null : (
        <>
          <p className={css.sentence} data-late={shown.isLate || undefined}>{standsIn(shown)}</p>
          <ol>
            {legalQuestions.map(([question, asks]) => (
              <Question key={`${round} ${question}`} launch={launch} round={shown} question={question} asks={asks} before={round === 'inception' ? undefined : rounds[0]?.record?.answers?.find((one) => one.question === question)?.answer} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function standsIn({ answeredOn, by, isLate, open }: LegalStanding): string {
  if (answeredOn !== undefined) return `All five answered, the last on ${labelDays(answeredOn)}.`
  return `${legalQuestions.length - open.length} of ${legalQuestions.length} answered${by === undefined ? '' : `, ${isLate ? 'was due' : 'due'} by ${labelDays(by)}`}.`
}

interface QuestionProps {
  readonly launch: Launch
  readonly round: LegalStanding
  readonly question: LegalQuestion
  readonly asks: string
  /** What was answered when it began. */
  readonly before: 'yes' | 'no' | undefined
}

function Question({ launch, round: { round, record }, question, asks, before }: QuestionProps) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('legal-check.answer')
  const [isOpen, setIsOpen] = useState(false)
  const found = record?.answers?.find((one) => one.question === question)
  const [answer, setAnswer] = useState<'yes' | 'no'>(found?.answer ?? 'no')
  const [says, setSays] = useState(found?.says ?? '')
  const name = personName(state, found?.by)
  return (
    <li>
      <p>{asks}</p>
      <p className={css.hint}>
        {found === undefined ? (before === undefined ? 'Nobody has answered' : `Nobody has answered again; it was ${before}`) : <><b>{found.answer === 'yes' ? 'Yes' : 'No'}</b>, {name === undefined ? '' : `${name}, `}{dayAndMonth(found.on)}{found.says === undefined ? '' : `: ${found.says}`}</>}
      </p>
      {isOpen ? (
        <ActForm className={css.form} send="Keep it" isDisabled={answer === 'yes' && says.trim() === ''} close={() => setIsOpen(false)} act={() => act('legal-check.answer', { launch: launch.id, round, question, answer, ...(says.trim() === '' ? {} : { says: says.trim() }) }, { said: 'Answered a legal question' })}>
          <Switch label={asks} options={[{ value: 'no', text: 'No' }, { value: 'yes', text: 'Yes' }]} value={answer} onChange={setAnswer} />
          <label>{answer === 'yes' ? 'What of it' : 'In a sentence'}<input className={field.input} value={says} maxLength={2_000} placeholder={answer === 'yes' ? 'Which, and what is done about it' : 'You may leave this out'} onChange={(event) => setSays(event.target.value)} /></label>
        </ActForm>
      ) : null}
      {may && !isOpen ? <Button kind="go" aria-label={`${found === undefined ? 'Answer' : 'Change'}: ${asks}`} onPress={() => setIsOpen(true)}>{found === undefined ? 'Answer' : 'Change'}</Button> : null}
    </li>
  )
}
