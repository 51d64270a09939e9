import { CalendarRange, Lock, Undo2, User, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Proposal } from '../../../core/balance/proposal.ts'
import { counted, countWord } from '../../../core/decks/words.ts'
import { whoId } from '../../../core/roadmap/capacity-load.ts'
import { type Overload, periodName } from '../../../core/roadmap/overload.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { windowTold } from './window-told.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import type { Place } from './place.ts'
import css from './clash.module.css'
import type { Sought } from './use-proposal.ts'
import { type Unit, workTold } from './work-units.ts'

const mostKept = 6

export interface ClashProps {
  readonly proposal: Proposal
  readonly sought: Sought
  /** Who would be over with what is ticked. */
  readonly left: readonly Overload[]
  readonly choose: (place: Place) => void
  readonly unit: Unit
}

/** Beside a proposal: what cannot hold together, what is kept as it is, and what taking it does. */
export function Clash({ proposal, sought, left, choose, unit }: ClashProps) {
  const { taken } = sought
  // What is over by what was left out is looked at first.
  const out = new Set(proposal.moves.filter((move) => !sought.isTaken(move)).map(({ activity }) => activity))
  const first = left.find(({ shares }) => shares.some(({ activity }) => out.has(activity.id))) ?? left[0]
  return (
    <>
      {proposal.clash !== undefined && out.size === 0 ? <Proved clash={proposal.clash} sought={sought} choose={choose} /> : first !== undefined ? <LeftOver over={first} sought={sought} choose={choose} unit={unit} /> : null}
      <Kept proposal={proposal} sought={sought} />
      {proposal.moves.length === 0 ? null : (
        <p className={css.after}>
          <Undo2 size={14} strokeWidth={1.75} aria-hidden />
          <span>One undo takes {taken.length < 2 ? 'it' : `all ${countWord(taken.length)}`} back. What is put off goes to the ledger of deferrals, with the reason and what displaced it.</span>
        </p>
      )}
    </>
  )
}

/** Demands that no plan meets together: without any one of them the rest goes. */
function Proved({ clash, sought, choose }: { readonly clash: NonNullable<Proposal['clash']>; readonly sought: Sought; readonly choose: (place: Place) => void }) {
  return (
    <section className={css.clash}>
      <header>
        <h2>Cannot hold together</h2>
      </header>
      <p className={css.lead}>{clash.sentence}</p>
      <ol>
        {clash.demands.map(({ activity, person, team, period, title, why }) => {
          const who = person ?? team
          return activity !== undefined ? (
            <Demand key={activity} icon={<CalendarRange size={14} strokeWidth={1.75} aria-hidden />} title={title} why={why.replace(/ \([^)]*\)/, '')} act={<ActivityAct activity={activity} title={title} sought={sought} />} />
          ) : (
            <Demand key={`${who} ${period}`} icon={<User size={14} strokeWidth={1.75} aria-hidden />} title={title} why={why} act={who === undefined || period === undefined ? null : <Button kind="go" onPress={() => choose({ id: who, start: period })}>Say there is more</Button>} />
          )
        })}
      </ol>
    </section>
  )
}

/** Who stays over by what is left out, and what asks for the time. */
function LeftOver({ over, sought, choose, unit }: { readonly over: Overload; readonly sought: Sought; readonly choose: (place: Place) => void; readonly unit: Unit }) {
  const style = useDateStyle()
  const moves = sought.proposal?.moves ?? []
  const out = moves.flatMap((move, at) => (sought.isTaken(move) ? [] : [at + 1]))
  return (
    <section className={css.clash}>
      <header>
        <h2>Cannot hold together</h2>
        <span>{out.length === 0 ? '' : out.length === 1 ? `without move ${out[0]}` : `without ${counted(out.length, 'move')}`}</span>
      </header>
      <p className={css.lead}>
        {over.name} stays {workTold(over.over, unit)} over in {periodName(over.period)}. {over.shares.length === 1 ? 'This asks' : `These ${countWord(over.shares.length)} ask`} for {workTold(over.load, unit)} where there are {workTold(over.there, unit)}.
      </p>
      <ol>
        {over.shares.map(({ activity, days }) => {
          const at = moves.findIndex((move) => move.activity === activity.id)
          const move = moves[at]
          return (
            <Demand
              key={activity.id}
              icon={<CalendarRange size={14} strokeWidth={1.75} aria-hidden />}
              title={activity.title}
              why={`${activity.window === undefined ? '' : windowTold(activity.window, style)}${activity.fixed === true ? ', fixed' : ''}. ${workTold(days, unit)}.`}
              act={move !== undefined && !sought.isTaken(move) ? <Button kind="go" isDisabled={sought.isStale(move)} onPress={() => sought.tick(move.activity, true)}>Take move {at + 1}</Button> : <ActivityAct activity={activity.id} title={activity.title} sought={sought} />}
            />
          )
        })}
        <Demand icon={<User size={14} strokeWidth={1.75} aria-hidden />} title={`${over.name} has ${workTold(over.there, unit)}`} why={`In ${periodName(over.period)}, with what is kept free taken off.`} act={<Button kind="go" onPress={() => choose({ id: whoId(over.who), start: over.period.start })}>Say there is more</Button>} />
      </ol>
    </section>
  )
}

function Demand({ icon, title, why, act }: { readonly icon: ReactNode; readonly title: string; readonly why: string; readonly act: ReactNode }) {
  return (
    <li>
      {icon}
      <div>
        <h3>{title}</h3>
        <p>{why}</p>
      </div>
      {act}
    </li>
  )
}

/** What somebody may do about an activity that stands in the way: let it move if it is held, else look at it. */
function ActivityAct({ activity, title, sought }: { readonly activity: string; readonly title: string; readonly sought: Sought }) {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const may = useMay('activity.change')
  const isKept = sought.keep.includes(activity)
  if (isKept) return <Button kind="go" onPress={() => sought.seek({ keep: sought.keep.filter((one) => one !== activity) })}>Let it move</Button>
  if (may && activities.get(state, activity)?.fixed === true) {
    return <Button kind="go" onPress={() => void act('activity.change', { id: activity, fixed: null }, { said: `*${title.replaceAll('*', '∗')}* may move` }).then(({ done }) => (done ? sought.seek() : undefined))}>Let it move</Button>
  }
  return <Button kind="go" onPress={() => open('activities', activity)}>Look at it</Button>
}

const whyKept: Readonly<Record<Proposal['kept'][number]['why'], string>> = { fixed: 'fixed', 'under-way': 'under way', past: 'past', kept: 'kept' }

/** What a proposal leaves where it is; another can be kept, and the moves are looked for again without it. */
function Kept({ proposal, sought }: { readonly proposal: Proposal; readonly sought: Sought }) {
  const { open } = useOpened()
  // What somebody keeps here stands first: it can be let go again.
  const kept = proposal.kept.filter(({ why }) => why !== 'past').sort((a, b) => Number(b.why === 'kept') - Number(a.why === 'kept'))
  const past = proposal.kept.length - kept.length
  const more = kept.length - mostKept
  if (proposal.kept.length + proposal.moves.length === 0) return null
  return (
    <section className={css.kept}>
      <header>
        <h2>Kept as they are</h2>
        {proposal.moves.length === 0 ? null : (
          <Menu label="Keep another" groups={[{ title: 'Stays where it is; the moves are sought again', entries: proposal.moves.map(({ activity, title }) => ({ text: title, run: () => sought.seek({ keep: [...sought.keep, activity] }) })) }]}>
            <Button kind="go">Keep another</Button>
          </Menu>
        )}
      </header>
      <ul>
        {kept.slice(0, mostKept).map(({ activity, title, when, why }) => (
          <li key={activity}>
            <Lock size={13} strokeWidth={1.75} aria-label={whyKept[why]} />
            <button type="button" onClick={() => open('activities', activity)}>{title}</button>
            <span>{when.split(' (')[0]}</span>
            {why === 'kept' ? <IconButton label={`Let “${title}” move`} icon={X} onPress={() => sought.seek({ keep: sought.keep.filter((one) => one !== activity) })} /> : null}
          </li>
        ))}
        {more <= 0 && past === 0 ? null : <li data-more>{[more > 0 ? `${more} more` : '', past > 0 ? `${past} in periods that are over` : ''].filter(Boolean).join(', and ')}</li>}
      </ul>
      {kept.length === 0 && past === 0 ? <p>Nothing is held where it is.</p> : null}
    </section>
  )
}
