import { useState } from 'react'
import type { Examination } from '../../../core/examine/examination.ts'
import type { Act, Finding } from '../../../core/examine/finding.ts'
import { activities, type Watch } from '../../../core/roadmap/roadmap.ts'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { doLabel, doneSaid, type Draft, likely, readyAct } from './answer-draft.ts'
import { AskControl } from './ask-control.tsx'
import { DeferExtras } from './defer-extras.tsx'
import css from './question.module.css'
import { useThen } from './use-then.ts'
import type { WalkCell } from './walk-cells.ts'
import type { Offered } from './watches-for.ts'
import { WatchList } from './watch-list.tsx'

export interface AnswerFormProps {
  readonly acts: readonly Act[]
  readonly finding: Finding
  readonly examination: Examination
  readonly cell: WalkCell | undefined
  readonly people: readonly Id[]
  /** What could open the decision again, where the act decides about a cell. */
  readonly offered: readonly Offered[]
  readonly done: () => void
}

/** One answer: what is still to be said, what it leads to, and the act. */
export function AnswerForm({ acts, finding, examination, cell, people, offered, done }: AnswerFormProps) {
  const { state } = useSeen()
  const send = useAct()
  const [at, setAt] = useState(0)
  const [draft, setDraft] = useState<Draft>(() => likely(acts[0], finding, state, cell))
  const [watched, setWatched] = useState<readonly Watch[]>(() => offered.filter(({ isUsual }) => isUsual).map(({ watch }) => watch))
  const [sentence, setSentence] = useState<string>()
  const act = acts[at] ?? acts[0]
  const say = (more: Draft) => {
    setSentence(undefined)
    setDraft({ ...draft, ...more })
  }
  const isDecision = act !== undefined && (act.command === 'cell.empty' || act.command === 'cell.agree')
  const beside = { people, watches: isDecision ? watched : [], open: cell?.open.map(({ key }) => key) ?? [] }
  const ready = act === undefined ? undefined : readyAct(act, draft, beside)
  // While the reason is being written, what follows stands there already.
  const guessed = act === undefined ? undefined : readyAct(act, { ...draft, ...Object.fromEntries(act.asks.filter((ask) => ask === 'reason' || ask === 'onPurpose').map((ask) => [ask, draft[ask] ?? '…'])) }, beside)
  const then = useThen(examination, finding, cell?.key, guessed)
  if (act === undefined) return null
  const submit = async () => {
    if (ready === undefined) return
    const which = activities.get(state, (draft['id'] ?? act.args['id']) as string | undefined)?.title
    const outcome = await send(ready.command, ready.args, { ...(ready.reason === undefined ? {} : { reason: ready.reason }), said: doneSaid(act, finding, isDecision ? cell?.name : act.command === 'activity.defer' ? which : undefined) })
    if (outcome.done) done()
    else setSentence(outcome.sentence)
  }
  const isDeferring = act.command === 'activity.defer'
  return (
    <form className={css.form} onSubmit={(event) => (event.preventDefault(), void submit())}>
      {acts.length < 2 ? null : <Switch label="Which act" options={acts.map(({ label }, n) => ({ value: String(n), text: label }))} value={String(at)} onChange={(value) => (setAt(Number(value)), setDraft(likely(acts[Number(value)], finding, state, cell)))} />}
      {act.asks.map((ask, n) => (
        <AskControl key={`${act.label} ${ask}`} ask={ask} finding={finding} value={draft[ask]} say={(value) => say({ [ask]: value })} isFirst={n === 0} {...(act.command === 'cell.empty' ? { label: 'Why nothing here' } : {})} />
      ))}
      {isDeferring ? <DeferExtras finding={finding} draft={draft} say={say} /> : null}
      {isDecision ? (
        <div className={css.decided}>
          <WatchList offered={offered} watched={watched} setWatched={setWatched} />
          <div>
            <p className={css.small}>Agreed by</p>
            <p className={css.faces}>
              {people.length === 0 ? 'Nobody is named' : people.map((id) => <Face key={id} id={id} name={personName(state, id) ?? 'somebody'} />)}
            </p>
          </div>
        </div>
      ) : null}
      <div className={css.then}>
        <p aria-live="polite">
          {sentence !== undefined ? <span role="alert" className={css.refused}>{sentence}</span> : then === undefined ? null : 'refused' in then ? <span className={css.refused}>{then.refused}</span> : <><b>Then:</b> {then.line}</>}
        </p>
        <Button type="submit" isDisabled={ready === undefined}>{doLabel(act, draft)}</Button>
      </div>
    </form>
  )
}
