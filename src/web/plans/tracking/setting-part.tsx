import { useState } from 'react'
import type { TrackingPage } from '../../../core/tracking/tracking-pages.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import field from '../../parts/field.module.css'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { labelsSaid } from './labels-said.ts'
import { milestonesOf } from './milestones.ts'
import css from './tracking.module.css'

const readers = [['public', 'Everybody'], ['customers', 'Customers'], ['sales', 'Sales']] as const

/** What a tracking page gathers, and for whom it may be made. */
export function Setting({ page }: { readonly page: TrackingPage }) {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('tracking-page.change')
  const change = (fields: object) => act('tracking-page.change', { id: page.id, ...fields })
  return (
    <section aria-label="What is tracked" className={css.setting}>
      <h2>What is tracked</h2>
      <TextField label="Called" value={page.thing} isReadOnly={isReadOnly} save={(value) => change({ thing: value ?? '' })} />
      <TextField label="Labels" value={page.labels.join(', ')} isReadOnly={isReadOnly} save={(value) => change({ labels: labelsSaid(value ?? '') })} />
      <ChoiceField label="Milestone" value={page.milestone} none="None" choices={milestonesOf(state).map(({ id, title }) => ({ value: id, text: title }))} isReadOnly={isReadOnly} save={(value) => change({ milestone: value })} />
      <Worked page={page} isReadOnly={isReadOnly} />
      <TextField label="Labels shown" value={page.shownLabels?.join(', ')} placeholder="Roadmap, customer, spike, bug and debt always are" isReadOnly={isReadOnly} save={(value) => change({ shownLabels: value === null ? null : labelsSaid(value) })} />
      <ChoiceField label="May be read by" value={readers.some(([one]) => one === page.mark) ? page.mark : undefined} none="People inside" choices={readers.map(([value, text]) => ({ value, text }))} isReadOnly={isReadOnly} save={(value) => change({ mark: value })} />
    </section>
  )
}

/** From when to when it is worked on: both days, or neither. */
function Worked({ page, isReadOnly }: { readonly page: TrackingPage; readonly isReadOnly: boolean }) {
  const act = useAct()
  const [half, setHalf] = useState<{ readonly start: string; readonly end: string }>()
  const [sentence, setSentence] = useState<string>()
  const shown = half ?? page.worked ?? { start: '', end: '' }
  const set = async (next: { readonly start: string; readonly end: string }) => {
    setHalf(next)
    if ((next.start === '') !== (next.end === '')) return
    const outcome = await act('tracking-page.change', { id: page.id, worked: next.start === '' ? null : next })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setHalf(undefined)
  }
  return (
    <>
      <p className={css.worked}>
        <label>Worked on from<input type="date" className={field.input} readOnly={isReadOnly} value={shown.start} onChange={(event) => void set({ ...shown, start: event.target.value })} /></label>
        <label>to<input type="date" className={field.input} readOnly={isReadOnly} value={shown.end} onChange={(event) => void set({ ...shown, end: event.target.value })} /></label>
      </p>
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
    </>
  )
}
