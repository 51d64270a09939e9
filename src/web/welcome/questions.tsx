import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { ownAddresses } from '../../protocol/auth-paths.ts'
import { makeWorkspace, sendBatch } from '../../protocol/log-routes.ts'
import { Button } from '../parts/button.tsx'
import { monthWords } from '../settings/calendar/month-words.ts'
import { sentenceOf } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import type { Known } from './choose.tsx'
import { firstCommands, type Founding, keyFor } from './founding.ts'
import css from './say.module.css'
import type { Step } from './search.ts'
import { today } from './today.ts'
import { YearPreview } from './year-preview.tsx'

export interface QuestionsProps {
  readonly workspaces: readonly Known[]
  /** The place of the new workspace that comes next. */
  readonly then: 'roadmap' | 'plans/import'
  readonly to: (step: Step) => void
}

/** Three questions that decide how each date reads, with the answer shown beside them; then a workspace is made. */
export function Questions({ workspaces, then, to }: QuestionsProps) {
  const id = useId()
  const [founding, setFounding] = useState<Founding>({ company: '', fiscalYearStart: undefined, ships: '' })
  const { make, sentence, isMaking } = useMaking(workspaces, then)
  const set = (more: Partial<Founding>) => setFounding((now) => ({ ...now, ...more }))
  return (
    <form
      className={css.two}
      onSubmit={(event) => {
        event.preventDefault()
        void make(founding)
      }}
    >
      <div className={css.say}>
        <p className={css.label}>Three questions</p>
        <h1>Your company’s year</h1>
        <p className={css.lede}>Everything else can wait. These decide how each date reads.</p>
        <label className={css.field} htmlFor={`${id}-company`}>
          <span>Company</span>
          <input id={`${id}-company`} autoFocus value={founding.company} maxLength={300} placeholder="Norrvik" autoComplete="organization" aria-invalid={sentence !== undefined} onChange={(event) => set({ company: event.target.value })} />
          {sentence === undefined ? null : (
            <p className={css.refused} role="alert">
              {sentence}
            </p>
          )}
        </label>
        <label className={css.field} htmlFor={`${id}-year`}>
          <span>Fiscal year begins in</span>
          <select id={`${id}-year`} value={founding.fiscalYearStart ?? ''} onChange={(event) => set({ fiscalYearStart: event.target.value === '' ? undefined : Number(event.target.value) })}>
            <option value="">We plan by the calendar year</option>
            {monthWords.map((month, at) => (
              <option key={month} value={at + 1}>
                {month}
              </option>
            ))}
          </select>
        </label>
        <label className={css.field} htmlFor={`${id}-ships`}>
          <span>What you ship, one a line</span>
          <textarea id={`${id}-ships`} rows={2} value={founding.ships} placeholder={'Tide\nHarbour'} onChange={(event) => set({ ships: event.target.value })} />
        </label>
        <p className={css.row}>
          <Button kind="main" tall type="submit" isDisabled={isMaking}>
            {isMaking ? 'Making it …' : then === 'roadmap' ? 'Make the grid' : 'Make it and choose files'}
          </Button>
          <Button tall onPress={() => to('choose')}>
            Back
          </Button>
        </p>
        <p className={css.under}>Your time zone is {zoneHere}. It, holidays and all of this can be changed in Settings.</p>
      </div>
      <YearPreview founding={founding} />
    </form>
  )
}

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Makes the workspace and what it begins with. Tried again, the same ids make nothing twice. */
function useMaking(workspaces: readonly Known[], then: QuestionsProps['then']) {
  const client = useClient()
  const navigate = useNavigate()
  const ids = useRef({ workspace: crypto.randomUUID(), first: crypto.randomUUID() })
  const [sentence, setSentence] = useState<string>()
  const [isMaking, setIsMaking] = useState(false)
  const make = async (founding: Founding) => {
    if (founding.company.trim() === '') return setSentence('What is the company called?')
    setIsMaking(true)
    try {
      const { company, fiscalYearStart } = founding
      const key = keyFor(company, [...ownAddresses, ...workspaces.map(({ id }) => id)])
      const made = await client.call(makeWorkspace, { body: { id: ids.current.workspace, key, name: company.trim(), zone: zoneHere, ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) } })
      await client.call(sendBatch, { params: { ws: made.id }, body: { commands: firstCommands(ids.current.first, founding, today()) } })
      await navigate({ to: `/${made.id}/${then}` as '/' })
    } catch (error) {
      setSentence(sentenceOf(error))
      setIsMaking(false)
    }
  }
  return { make, sentence, isMaking }
}
