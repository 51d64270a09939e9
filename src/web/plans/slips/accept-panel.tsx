import { useId, useMemo, useState } from 'react'
import { toldOf } from '../../../core/slips/telling.ts'
import { mayBeSaid } from '../../../core/audiences/may-be-said.ts'
import { labelDays } from '../../../core/time/label.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { Outward } from '../../parts/field.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { LineChoices } from './line-choices.tsx'
import { RoadmapDelta } from './roadmap-delta.tsx'
import css from './accept-panel.module.css'
import type { Slipping } from './use-slip.ts'

interface PanelProps {
  readonly slipping: Slipping
  /** The item is moved with it: nobody has saved that yet. */
  readonly isTried: boolean
  readonly isReadOnly: boolean
  readonly seeGrid: (() => void) | undefined
  readonly done: () => void
}

/** What is ticked, why, who is told, what changes on the roadmap, and the one button that accepts it. */
export function AcceptPanel({ slipping, isTried, isReadOnly, seeGrid, done }: PanelProps) {
  const { state } = useSeen()
  const { slip, open, asked, ticked } = slipping
  const accepting = useAccepting(slipping, isTried, done)
  const id = useId()
  const [reason, setReason] = useState('')
  const [outside, setOutside] = useState('')
  const why = reason.trim()
  const needing = asked.filter(({ breaks }) => breaks.length > 0)
  const fits = slip.lines.filter((line) => line.fits).length
  const told = useMemo(() => toldOf(state, slip, ticked), [state, slip, ticked])
  const count = ticked.length === 1 ? '1 line' : `${ticked.length} lines`
  return (
    <aside className={css.panel} aria-label="Accept">
      <p className={css.bar}>
        <b>{isTried ? 'Not saved yet' : asked.length === 0 ? 'Answered' : 'Waits for an answer'}</b>
        {open === undefined ? null : <span>since {labelDays(open.on)}</span>}
      </p>
      <section>
        <p className={css.counts} role="status">
          <b>{ticked.length}</b> of {asked.length} {asked.length === 1 ? 'line' : 'lines'} ticked{needing.length === 0 ? '' : `, ${needing.length} ${needing.length === 1 ? 'needs' : 'need'} you`}{fits === 0 ? '' : `, ${fits} still ${fits === 1 ? 'fits' : 'fit'}`}
        </p>
        {isReadOnly ? null : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              accepting.accept(why, outside.trim())
            }}
          >
            <label htmlFor={`${id} why`}>Why, for the history</label>
            <input id={`${id} why`} className={field.input} maxLength={2_000} placeholder={open?.reason ?? 'You may leave this out'} value={reason} onChange={(event) => setReason(event.target.value)} />
            {isTried ? (
              <>
                <label htmlFor={`${id} outside`}>Why, as others may read it</label>
                <Outward text="customers can see this" />
                <input id={`${id} outside`} className={field.input} maxLength={2_000} placeholder="You may leave this out" value={outside} onChange={(event) => setOutside(event.target.value)} />
                {mayBeSaid(state, { inside: false, key: 'customers' })(outside) ? null : <p className={field.refused}>It holds a word that must not leave, so it is not told.</p>}
              </>
            ) : null}
            {accepting.sentence === undefined ? null : (
              <p className={field.refused} role="alert">
                {accepting.sentence}
              </p>
            )}
            <p className={css.acts}>
              <Button type="submit" kind="main" tall isDisabled={ticked.length === 0 && !isTried}>
                {ticked.length === 0 ? 'Move it alone' : `Accept ${count}`}
              </Button>
              {seeGrid === undefined ? null : <Button tall onPress={seeGrid}>See it on the grid</Button>}
              {open === undefined || isTried ? null : (
                <Button kind="bare" isDisabled={why === ''} onPress={() => accepting.leave(why)}>
                  Leave the rest
                </Button>
              )}
            </p>
          </form>
        )}
      </section>
      {needing.length === 0 ? null : <LineChoices lines={needing} slipping={slipping} isReadOnly={isReadOnly} />}
      {told.length === 0 ? null : (
        <section>
          <h2>
            Who is told <span>when you accept</span>
          </h2>
          <ul className={css.told}>
            {told.map(({ person, says }) => (
              <li key={person}>
                <Face id={person} name={personName(state, person) ?? 'Somebody'} small />
                <p>{says.length > 2 ? `${says.slice(0, 2).join('; ')}; and ${says.length - 2} more` : says.join('; ')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RoadmapDelta slipping={slipping} />
    </aside>
  )
}

/** Sends what is ticked as one command, or leaves the rest. */
function useAccepting({ slip, open, ticked }: Slipping, isTried: boolean, done: () => void) {
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const title = slip.item.title.replaceAll('*', '∗')
  return {
    sentence,
    accept: async (reason: string, outsideReason: string) => {
      setSentence(undefined)
      const lines = ticked.map(({ line, choice }) => ({ line: line.key, choice: choice.id }))
      const outcome = await act(
        'slip.accept',
        { item: slip.item.id, ...(isTried ? { window: (slip.now ?? null) as Json } : {}), lines },
        { said: `Accepted ${lines.length === 1 ? '1 line' : `${lines.length} lines`} of the slip of *${title}*`, ...(reason === '' ? {} : { reason }), ...(outsideReason === '' ? {} : { outsideReason }) },
      )
      if (outcome.done) done()
      else setSentence(outcome.sentence)
    },
    leave: async (reason: string) => {
      if (open === undefined) return
      const outcome = await act('slip.leave', { id: open.id }, { said: `Left the rest of the slip of *${title}* as it is`, reason })
      if (outcome.done) done()
      else setSentence(outcome.sentence)
    },
  }
}
