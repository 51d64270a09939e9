import { X } from 'lucide-react'
import { useState } from 'react'
import { collisionsOf, collisionsWith } from '../../../core/launches/collisions.ts'
import { type Launch, launches } from '../../../core/launches/launches.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelWindow } from '../../../core/time/label.ts'
import type { State } from '../../../core/kernel/state.ts'
import { Told } from '../../accounts/told.tsx'
import { Section } from '../../inspector/section.tsx'
import { IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import { LaunchLink } from '../launch-link.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './waits-for.module.css'

/** The launches that must be out before one, with where that does not hold; and those that wait for it. What would go round in a circle is refused, and said. */
export function WaitsFor({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('launch.decide-tier')
  const [sentence, setSentence] = useState<string>()
  const after = launch.after ?? []
  const broken = new Map(collisionsWith(collisionsOf(state, today), launch.id).flatMap(({ kind, other, sentence: says }) => (kind === 'waits' ? [[other, says] as const] : [])))
  const others = launches.list(state).filter(({ id, cancelled }) => id !== launch.id && !after.includes(id) && cancelled === undefined)
  const waiting = launches.list(state).filter((one) => one.after?.includes(launch.id) === true && one.cancelled === undefined)
  const set = async (next: readonly string[]) => {
    const outcome = await act('launch.change', { id: launch.id, after: next.length === 0 ? null : [...next] }, { over: wholeField('launches', launch, 'after') })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  if (after.length === 0 && waiting.length === 0 && (!may || others.length === 0)) return null
  return (
    <Section title="Waits for" count={after.length === 0 ? undefined : String(after.length)}>
      <ul className={css.waits}>
        {after.map((id) => (
          <li key={id}>
            <Other id={id} />
            {may ? <IconButton label={`No longer waits for ${titleOf(state, id)}`} icon={X} onPress={() => void set(after.filter((one) => one !== id))} /> : null}
            {broken.has(id) ? <p>{broken.get(id)}</p> : null}
          </li>
        ))}
      </ul>
      {may && others.length > 0 ? (
        <select className={css.add} aria-label="Waits for another launch" value="" onChange={(event) => void set([...after, event.target.value])}>
          <option value="" disabled>Add a launch that must be out before</option>
          {others.map(({ id }) => ({ id, title: titleOf(state, id) })).sort((a, b) => a.title.localeCompare(b.title)).map(({ id, title }) => (
            <option key={id} value={id}>{title}</option>
          ))}
        </select>
      ) : null}
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
      {waiting.length === 0 ? null : (
        <>
          <h3 className={css.for}>Waited for by</h3>
          <ul className={css.waits}>
            {waiting.map(({ id }) => (
              <li key={id}>
                <Other id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function titleOf(state: State, launch: string): string {
  return items.get(state, launches.get(state, launch)?.release)?.title ?? 'A launch'
}

function Other({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const window = items.get(state, launches.get(state, id)?.release)?.window
  return (
    <>
      <LaunchLink launch={id}>
        <Told text={titleOf(state, id)} />
      </LaunchLink>
      <span>{window === undefined ? 'No date' : labelWindow(window, style)}</span>
    </>
  )
}
