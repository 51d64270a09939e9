import { useNavigate, useSearch } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { recordTitle } from '../../core/history/told-change.ts'
import { recordTypes } from '../../core/root.ts'
import { labelDays } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Face } from '../parts/face.tsx'
import { Moment } from '../parts/moment.tsx'
import { recordNamed } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import filter from './filters.module.css'
import { Filters } from './filters.tsx'
import css from './history.module.css'
import { longRun, runsOf, toldRun } from './runs.ts'
import { TakeBack } from './take-back.tsx'
import { ActChanges, Reason } from './told-act.tsx'
import { type ToldAct, toldActs } from './told-entries.ts'
import { useHistory } from './use-history.ts'

/** What was done, newest day first. */
export function ActsView() {
  const { record, who, q, kind, to } = useSearch({ from: '/$ws/history' })
  const { state, position, asOf } = useSeen()
  const style = useDateStyle()
  const until = to ?? asOf
  const words = useSettled(q)
  const { entries, failed, isAsking, more } = useHistory({ record, who, kind, words, until, limit: 100 }, position)
  const acts = toldActs(entries ?? [], state, style, recordNamed(record))
  const days = [...new Map(acts.map((act) => [act.effective, acts.filter(({ effective }) => effective === act.effective)]))]
  const about = recordNamed(record)
  const shown = about === undefined ? undefined : state.get(about.collection, about.id)
  return (
    <section className={css.column}>
      <header>
        <h1>{about === undefined ? 'What was done' : `What was done to ${shown === undefined ? `a ${recordTypes.get(about.collection)?.word ?? 'record'} that is gone` : recordTitle(state, about.collection, shown)}`}</h1>
        <Filters />
      </header>
      {failed === undefined ? null : <EmptyState title="The past cannot be read now"><p>{failed}</p></EmptyState>}
      {entries !== undefined && acts.length === 0 && !isAsking ? <EmptyState title="Nothing here"><p>Nothing that was done fits what you asked for. Take a filter away, or look at earlier days.</p></EmptyState> : null}
      {days.map(([day, list]) => (
        <DayOfActs key={day} day={day} acts={list} />
      ))}
      <p className={`${css.tail} ${filter.tail}`}>{more === undefined ? (entries === undefined || (isAsking && acts.length === 0) ? 'Looking …' : 'This is where it began.') : <Button onPress={more}>Earlier</Button>}</p>
    </section>
  )
}

/** Milliseconds without another letter, after which words are looked for. */
const pause = 250

/** Words as they are once nobody types on. */
function useSettled(words: string | undefined): string | undefined {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), pause)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

function DayOfActs({ day, acts }: { readonly day: string; readonly acts: readonly ToldAct[] }) {
  const { today, asOf } = useSeen()
  const navigate = useNavigate()
  return (
    <section>
      <header className={css.day}>
        <h2>{day === today ? `Today, ${labelDays(day)}` : labelDays(day)}</h2>
        {day === today || day === asOf ? null : (
          <Button kind="go" onPress={() => void navigate({ to: '.', search: ((now: object) => ({ ...now, asOf: day })) as never })}>
            See everything as of this day
          </Button>
        )}
      </header>
      <ol className={css.acts}>
        {runsOf(acts).map((run) => (run.length < longRun ? run.map((act) => <ActLine key={act.position} act={act} />) : <RunLine key={run[0]?.position} run={run} />))}
      </ol>
    </section>
  )
}

/** Acts of one kind, by one person, one after another: told as one line that opens. */
function RunLine({ run }: { readonly run: readonly ToldAct[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const [first] = run
  if (first === undefined) return null
  if (isOpen) return run.map((act) => <ActLine key={act.position} act={act} />)
  const { said, names } = toldRun(run)
  return (
    <li>
      <Who act={first} />
      <div className={css.what}>
        <p>
          <span className={css.to}>{said}</span> <span className={css.quiet}>{names}</span>
        </p>
        <Button kind="go" onPress={() => setIsOpen(true)}>
          Show all {run.length}
        </Button>
      </div>
    </li>
  )
}

function Who({ act }: { readonly act: ToldAct }) {
  const { state } = useSeen()
  return (
    <span className={css.person}>
      <Face name={act.who} id={people.get(state, act.actor)?.id ?? act.actor} small /> <span>{act.who}</span> <Moment at={act.at} isTime />
    </span>
  )
}

function ActLine({ act }: { readonly act: ToldAct }) {
  const { state } = useSeen()
  const does = useAct()
  const may = useMay('record.restore')
  const [first] = act.changes
  const gone = act.changes.length === 1 && first?.kind === 'remove' && state.get(first.collection, first.id) === undefined ? first : undefined
  return (
    <li>
      <Who act={act} />
      <div className={css.what}>
        <ActChanges act={act} />
        <Reason act={act} />
        <div className={css.who}>
          {gone === undefined ? (
            <TakeBack act={act} />
          ) : !may ? null : (
            <IconButton label="Bring it back" icon={RotateCcw} onPress={() => void does('record.restore', { collection: gone.collection, id: gone.id, position: act.first - 1 }, { said: `Brought back *${gone.title}*` })} />
          )}
        </div>
      </div>
    </li>
  )
}
