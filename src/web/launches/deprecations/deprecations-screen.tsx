import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Deprecation, deprecations } from '../../../core/deprecations/deprecations.ts'
import { gatesOf } from '../../../core/deprecations/gates-of.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './deprecations.module.css'

/** Everything that is being taken away from customers, and the gate at which each stands (row D9). */
export function DeprecationsScreen() {
  const { state } = useSeen()
  const may = useMay('deprecation.pass')
  const [isAdding, setIsAdding] = useState(false)
  const all = deprecations.list(state).toSorted((a, b) => ((a.endsOn ?? '9999') < (b.endsOn ?? '9999') ? -1 : 1))
  return (
    <LaunchesFrame current="deprecations">
      <div className={css.page}>
        <header>
          <div>
            <h1>Deprecations</h1>
            <p>First it is written down and shared, then engineering begins, then customers are told, thirty days ahead. No gate is passed before the one above it.</p>
          </div>
          {may && !isAdding ? <Button kind="main" onPress={() => setIsAdding(true)}>Deprecate something</Button> : null}
        </header>
        {isAdding ? <NewDeprecation close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? (
          <EmptyState title="Nothing is being taken away">
            <p>When something is to go, it starts here: “Old export, gone on 31 Aug. Decided; the post is written; next it is shared with customer engineering.”</p>
          </EmptyState>
        ) : (
          <ul className={css.all}>
            {all.map((one) => (
              <Line key={one.id} deprecation={one} />
            ))}
          </ul>
        )}
      </div>
    </LaunchesFrame>
  )
}

function Line({ deprecation }: { readonly deprecation: Deprecation }) {
  const { state } = useSeen()
  const all = gatesOf(state, deprecation, useMoment())
  const next = all.find(({ isNext }) => isNext)
  const done = all.filter(({ passed }) => passed !== undefined).length
  return (
    <li>
      <Link to={`/$ws/launches/deprecations/${deprecation.id}` as '.'} from="/$ws">{deprecation.title}</Link>
      <span className={css.steps} aria-hidden>
        {all.map(({ gate, passed, isLate }) => (
          <i key={gate} data-passed={passed === undefined ? undefined : ''} data-late={isLate || undefined} />
        ))}
      </span>
      <span data-late={next?.isLate || undefined}>{deprecation.stopped !== undefined ? 'Given up' : next === undefined ? 'Over' : `Next: ${next.title.charAt(0).toLowerCase()}${next.title.slice(1)}`}</span>
      <span>{done} of {all.length}{deprecation.endsOn === undefined ? '' : `, gone on ${labelDays(deprecation.endsOn)}`}</span>
    </li>
  )
}

function NewDeprecation({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  return (
    <ActForm className={css.form} send="Begin" isDisabled={title.trim() === ''} close={close} act={() => act('deprecation.add', { title: title.trim() }, { said: `Began to deprecate *${title.trim()}*` })}>
      <label>What goes<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
    </ActForm>
  )
}
