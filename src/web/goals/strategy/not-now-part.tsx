import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { goalQuarter } from '../../../core/goals/quarter-of-goals.ts'
import { type Omitted, type StrategyPage, type StrategySection } from '../../../core/strategy/strategy.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelShort, labelWindow } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './strategy.module.css'

/** What is not worked on, and why; what is likely next quarter says so, and says when that is over (DOMAIN 1.23). */
export function NotNowPart({ page, record }: { readonly page: StrategyPage; readonly record: StrategySection | undefined }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const style = useDateStyle()
  const act = useAct()
  const may = useMay('strategy-section.write')
  const [isAdding, setIsAdding] = useState(false)
  const list: readonly Omitted[] = record?.notNow ?? []
  const { start, end, precision } = goalQuarter(state, addDays(goalQuarter(state, today).end, 1))
  const write = (notNow: readonly Omitted[], said: string) => act('strategy-section.write', { page: page.id, section: 'not-now', notNow: notNow.length === 0 ? null : notNow.map((one) => ({ ...one })) } as never, { said, ...(record === undefined ? {} : { over: wholeField('strategy-sections', record, 'notNow') }) })
  return (
    <>
      {list.length === 0 ? <p className={css.hint}>What people would expect here, and why it is not worked on: “A phone app. Whoever decides sits at a desk.”</p> : (
        <dl className={css.notNow}>
          {list.map((one, at) => (
            <div key={at}>
              <dt>{one.what}</dt>
              <dd>
                <span>{one.why}{one.likely === undefined ? null : one.likely.end < today ? <em> Was likely in {labelWindow(one.likely, style)}: say what became of it.</em> : <small> Likely in {labelWindow(one.likely, style)}.</small>}</span>
                {may ? <IconButton label={`Take ${one.what} out`} icon={X} onPress={() => void write(list.filter((_, other) => other !== at), `Took *${one.what}* out`)} /> : null}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!may ? null : isAdding ? <NotNowForm next={{ start, end, precision }} label={labelShort({ start, end, precision }, style)} close={() => setIsAdding(false)} add={(one) => write([...list, one], `Said why *${one.what}* is not worked on`)} /> : <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Not working on</Button>}
    </>
  )
}

interface NotNowFormProps {
  readonly next: NonNullable<Omitted['likely']>
  readonly label: string
  readonly add: (one: Omitted) => ReturnType<ReturnType<typeof useAct>>
  readonly close: () => void
}

function NotNowForm({ next, label, add, close }: NotNowFormProps) {
  const [what, setWhat] = useState('')
  const [why, setWhy] = useState('')
  const [isLikely, setIsLikely] = useState(false)
  return (
    <ActForm className={css.form} send="Add it" isDisabled={what.trim() === '' || why.trim() === ''} close={close} act={() => add({ what: what.trim(), why: why.trim(), ...(isLikely ? { likely: next } : {}) })}>
      <label>What we are not working on<input className={field.input} autoFocus value={what} maxLength={300} placeholder="A phone app" onChange={(event) => setWhat(event.target.value)} /></label>
      <label>Why<input className={field.input} value={why} maxLength={2_000} placeholder="Whoever decides sits at a desk" onChange={(event) => setWhy(event.target.value)} /></label>
      <label data-check><input type="checkbox" checked={isLikely} onChange={(event) => setIsLikely(event.target.checked)} /> Likely next quarter ({label})</label>
    </ActForm>
  )
}
