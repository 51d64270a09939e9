import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Deprecation, deprecations } from '../../../core/deprecations/deprecations.ts'
import { gatesOf } from '../../../core/deprecations/gates-of.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { ReviewsPart } from '../../reviews/reviews-part.tsx'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './deprecations.module.css'
import { GateLine } from './gate-line.tsx'
import { GateOwners } from './gate-owners.tsx'

/** One deprecation: its gates in order, the three questions that decide it, and what is known of it. */
export function DeprecationScreen() {
  const { deprecation: id } = useParams({ strict: false }) as { readonly deprecation: string }
  const { state } = useSeen()
  const found = deprecations.get(state, id)
  return (
    <LaunchesFrame current="deprecations">
      {found === undefined ? <EmptyState title="There is no such deprecation"><p>It was removed, or the address is another’s.</p></EmptyState> : <DeprecationPage key={id} deprecation={found} />}
    </LaunchesFrame>
  )
}

/** Releases offered as the one that it comes with. */
const mostOffered = 100

function DeprecationPage({ deprecation }: { readonly deprecation: Deprecation }) {
  const { state } = useSeen()
  const { today, now } = useMoment()
  const act = useAct()
  const may = useMay('deprecation.pass')
  const { id, title } = deprecation
  const change = (fields: object, said: string) => act('deprecation.change', { id, ...fields }, { said })
  const text = (fieldName: 'users' | 'teams' | 'prospects' | 'why', label: string) => (
    <TextField label={label} kind="prose" value={deprecation[fieldName]} isReadOnly={!may} save={(value, was) => act('deprecation.change', { id, [fieldName]: value }, { over: { collection: 'deprecations', id, field: fieldName, was } })} />
  )
  const releases = items.list(state).filter(({ kind }) => kind === 'release').toSorted((a, b) => ((a.window?.start ?? '9999') < (b.window?.start ?? '9999') ? -1 : 1)).slice(0, mostOffered)
  return (
    <article className={css.one}>
      <header>
        <p><Link to={'/$ws/launches/deprecations' as '.'} from="/$ws">Deprecations</Link></p>
        <h1>{title}</h1>
        <p>{deprecation.stopped !== undefined ? `Given up on ${labelDays(deprecation.stopped.on)}: ${deprecation.stopped.why}` : deprecation.endsOn === undefined ? 'Nobody has said when it goes.' : `Customers have it until ${labelDays(deprecation.endsOn)}.`}</p>
        {may ? <Ending deprecation={deprecation} /> : null}
      </header>
      <div className={css.columns}>
        <ol className={css.gates} aria-label="Gates">
          {gatesOf(state, deprecation, { today, now }).map((standing) => (
            <GateLine key={standing.gate} deprecation={deprecation} standing={standing} today={today} />
          ))}
        </ol>
        <aside>
          <section>
            <h2>Three questions that decide it</h2>
            <p className={css.hint}>Who uses it and what they can use instead; which of our teams it touches; which prospects count on it.</p>
            {text('users', 'Who uses it')}
            {text('teams', 'Our teams')}
            {text('prospects', 'Prospects')}
            {text('why', 'Why it goes')}
          </section>
          <section>
            <h2>What is known of it</h2>
            <TextField label="Called outside" value={deprecation.toldAs} placeholder="Customers are told nothing yet" outward="everybody can see this" isReadOnly={!may} save={(toldAs) => change({ toldAs }, 'Said what customers are told it is called')} />
            <ChoiceField label="Comes with" value={deprecation.release} none="No release yet" choices={releases.map((one) => ({ value: one.id, text: one.title }))} isReadOnly={!may} save={(release) => change({ release }, 'Said the release that it comes with')} />
            <WindowField label="Gone on" value={deprecation.endsOn === undefined ? undefined : dayWindow(deprecation.endsOn)} isReadOnly={!may} save={(window) => change({ endsOn: window?.start ?? null }, 'Said when it goes')} />
            <PersonField label="Owner" value={deprecation.owner} isReadOnly={!may} save={(owner) => change({ owner }, 'Changed the owner')} />
            <GateOwners deprecation={deprecation} may={may} />
          </section>
          <section>
            <h2>Reviews</h2>
            <ReviewsPart collection="deprecations" record={id} kind="deprecation" now={now} />
          </section>
          <div className={css.wide}>
            <Comments collection="deprecations" id={id} />
            <RecordHistory collection="deprecations" id={id} />
          </div>
        </aside>
      </div>
    </article>
  )
}

/** Gives it up, takes it up again, or takes the last gate back; each asks why where that is needed. */
function Ending({ deprecation: { id, title, stopped, passed } }: { readonly deprecation: Deprecation }) {
  const act = useAct()
  const [asking, setAsking] = useState<'stop' | 'take-back'>()
  const [sentence, setSentence] = useState<string>()
  const send = async (reason: string | undefined) => {
    const outcome = await act(`deprecation.${asking ?? 'stop'}`, { id }, { said: asking === 'stop' ? `Gave up the deprecation of *${title}*` : 'Took the last gate back', ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setAsking(undefined)
  }
  if (asking !== undefined) return <ReasonField label={asking === 'stop' ? `Give up the deprecation of ${title}? What was to go stays.` : 'Take the last gate back'} isNeeded sentence={sentence} done={(reason) => void send(reason)} cancel={() => setAsking(undefined)} />
  return (
    <p className={css.acts}>
      {passed === undefined || stopped !== undefined ? null : <Button kind="bare" onPress={() => setAsking('take-back')}>Take the last gate back …</Button>}
      {stopped === undefined ? <Button kind="bare" onPress={() => setAsking('stop')}>Give it up …</Button> : <Button kind="bare" onPress={() => void act('deprecation.resume', { id }, { said: `Took up again the deprecation of *${title}*` })}>Take it up again</Button>}
    </p>
  )
}
