import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { activities, type Activity } from '../../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Section } from '../../inspector/section.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './connects.module.css'

const mostOffered = 8

/** Activities that must be over before this one begins. Nothing is shown where it waits for none and nobody may say so. */
export function WaitsFor({ activity, isReadOnly }: { readonly activity: Activity; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const { open } = useOpened()
  const [text, setText] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const after = activity.after ?? []
  if (isReadOnly && after.length === 0) return null
  const set = async (next: readonly Id[]) => {
    const outcome = await act('activity.change', { id: activity.id, after: next.length === 0 ? null : [...next] })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setText(undefined)
  }
  const words = text?.trim().toLowerCase() ?? ''
  const found = words === '' ? [] : activities.list(state).filter(({ id, title, roadmap }) => roadmap === activity.roadmap && id !== activity.id && !after.includes(id) && title.toLowerCase().includes(words)).slice(0, mostOffered)
  return (
    <Section
      title="Waits for"
      count={after.length === 0 ? undefined : String(after.length)}
      aside={isReadOnly ? null : (
        <Button kind="go" onPress={() => setText(text === undefined ? '' : undefined)}>
          Add
        </Button>
      )}
    >
      <ul className={css.ties}>
        {after.flatMap((id) => activities.get(state, id) ?? []).map((one) => (
          <li key={one.id}>
            <span aria-hidden />
            <div>
              <button type="button" onClick={() => open('activities', one.id)}>{one.title}</button>
              <span>{one.window === undefined ? 'no date' : labelWindow(one.window, style)}</span>
            </div>
            {isReadOnly ? null : <IconButton label={`Wait no longer for ${one.title}`} icon={X} onPress={() => void set(after.filter((id) => id !== one.id))} />}
          </li>
        ))}
      </ul>
      {text === undefined ? null : (
        <div className={css.add}>
          <input autoFocus aria-label="Find an activity" placeholder="Find what comes before …" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), setText(undefined))} />
          <ul>
            {found.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => void set([...after, id])}>
                  <Plus size={12} aria-hidden /> {title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
    </Section>
  )
}
