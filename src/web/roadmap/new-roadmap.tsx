import { useState } from 'react'
import { addDays, addMonths } from '../../core/time/days.ts'
import { quarterOf } from '../../core/time/fiscal.ts'
import { labelWindow } from '../../core/time/label.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './new-roadmap.module.css'
import { ownWords } from './words.ts'

/** Months of eight quarters. */
const horizonMonths = 24
const usual = ['Launches', 'Messaging', 'Enablement', 'Customer proof'] as const

/** A workspace without a roadmap: what one is for, and the first one with its first buckets. */
export function NewRoadmap() {
  const { state, today } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const workspace = useWorkspace()
  const may = useMay('roadmap.add')
  const [title, setTitle] = useState('Product marketing')
  const [buckets, setBuckets] = useState(usual.join('\n'))
  const [sentence, setSentence] = useState<string>()
  const { start } = quarterOf(today, settings.get(state, 'settings')?.fiscalYearStart)
  const end = addDays(addMonths(start, horizonMonths), -1)
  const horizon = { start, end, precision: 'quarter' as const }
  const make = async () => {
    const group = crypto.randomUUID()
    const before = new Set(roadmaps.list(workspace.shown().state).map(({ id }) => id))
    const outcome = await act('roadmap.add', { title, horizon, period: 'quarter' }, { group, said: `Made the roadmap *${title}*` })
    if (!outcome.done) return setSentence(outcome.sentence)
    const made = roadmaps.list(workspace.shown().state).find(({ id }) => !before.has(id))
    for (const name of buckets.split('\n').map((line) => line.trim()).filter((line) => line !== '')) if (made !== undefined) await act('bucket.add', { roadmap: made.id, title: name }, { group })
    return setSentence(undefined)
  }
  return (
    <EmptyState
      title="No activity roadmap yet"
      steps={may ? (
        <Button kind="main" onPress={() => void make()}>
          Make it
        </Button>
      ) : null}
    >
      <p>It says what product marketing does, in which bucket and when, and makes the team decide every blank cell. It never leaves the company.</p>
      {may ? (
        <div className={css.form}>
          <label>
            Its name <input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={300} />
          </label>
          <p>
            Eight quarters, {labelWindow({ ...horizon, precision: 'month' }, style)}. Its first {ownWords(state).buckets}, one a line; you can change them later:
          </p>
          <textarea aria-label="First buckets, one a line" rows={4} value={buckets} onChange={(event) => setBuckets(event.target.value)} />
        </div>
      ) : (
        <p>Ask an editor to make the first one.</p>
      )}
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </EmptyState>
  )
}
