import { useState } from 'react'
import { fitOf, monthFor, wouldMakeRoom } from '../../../core/intake/against-capacity.ts'
import type { SupportRequest } from '../../../core/intake/support-requests.ts'
import { addMonths, monthStart } from '../../../core/time/days.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './requests.module.css'
import { daysText, monthText } from './words.ts'

/** Months that are offered, from this one on. */
const offered = 6

/** Takes a request: with how many days of which month, and what is put back for it or why it goes first where they are not there. */
export function TakeForm({ request, close }: { readonly request: SupportRequest; readonly close: () => void }) {
  const { state, actor } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [said, setSaid] = useState({ owner: request.owner ?? actor.person ?? '', effort: request.effort === undefined ? '' : String(request.effort), month: monthFor(request, today), reason: '' })
  const [putBack, setPutBack] = useState<readonly string[]>([])
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value })
  const effort = Number(said.effort)
  const isOne = request.kind === 'one-to-one'
  const taking = { ...request, effort: effort > 0 ? effort : undefined }
  const [before, fit] = [fitOf(state, taking, said.month), fitOf(state, taking, said.month, putBack)]
  const suggested = new Set(wouldMakeRoom(before).map(({ id }) => id))
  const months = [...new Set([said.month, ...Array.from({ length: offered }, (_, at) => addMonths(monthStart(today), at))])].sort()
  return (
    <ActForm
      className={css.small} send="Take it" close={close} isDisabled={(isOne && !(effort > 0)) || (fit.fits === 'no' && said.reason.trim() === '')}
      act={() => act('support-request.take', { id: request.id, month: said.month, ...(said.owner === '' ? {} : { owner: said.owner }), ...(effort > 0 ? { effort } : {}), ...(putBack.length === 0 ? {} : { putBack: [...putBack] }) }, { said: `Took *${request.title}*`, ...(fit.fits === 'no' ? { reason: said.reason.trim() } : {}) })}
    >
      <label>Who does it<select className={field.input} autoFocus value={said.owner} onChange={set('owner')}><option value="">Nobody yet</option>{people.list(state).filter(({ erased }) => erased !== true).toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
      <label>Days of work<input type="number" min={0.5} step={0.5} className={field.input} value={said.effort} onChange={set('effort')} /></label>
      {!isOne ? <p>For many: it uses none of the days for one deal at a time.</p> : (
        <>
          <label>With the days of<select className={field.input} value={said.month} onChange={(event) => (setSaid({ ...said, month: event.target.value }), setPutBack([]))}>{months.map((month) => <option key={month} value={month}>{monthText(month)}</option>)}</select></label>
          <p role="status" data-over={fit.fits === 'no' || undefined}>{fit.fits === 'unknown' ? `Nobody has said how many days ${monthText(said.month)} has: ${daysText(fit.intake.taken)} taken so far.` : fit.fits === 'no' ? `${daysText(fit.missing)} too many for ${monthText(said.month)}: it has ${daysText(Math.max(fit.intake.left ?? 0, 0))} of ${fit.intake.days} left.` : `It fits: ${daysText((fit.intake.left ?? 0) - (taking.effort ?? 0))} of ${fit.intake.days} left after it.`}</p>
        </>
      )}
      {before.fits !== 'no' || before.displaceable.length === 0 ? null : (
        <fieldset>
          <legend>Put back for it</legend>
          {before.displaceable.map(({ id, title, effort: days = 0 }) => (
            <label key={id}><input type="checkbox" checked={putBack.includes(id)} onChange={() => setPutBack(putBack.includes(id) ? putBack.filter((one) => one !== id) : [...putBack, id])} /> {title}, {daysText(days)}{suggested.has(id) ? ' (makes room)' : ''}</label>
          ))}
        </fieldset>
      )}
      {fit.fits === 'no' ? <label>Why it goes first all the same<input className={field.input} value={said.reason} maxLength={2_000} placeholder="It is kept with the request" onChange={set('reason')} /></label> : null}
    </ActForm>
  )
}
