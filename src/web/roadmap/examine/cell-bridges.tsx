import type { State } from '../../../core/kernel/state.ts'
import { items, type Plan, plans } from '../../../core/plans/plans.ts'
import { type Bridge, type BridgeEnd, bridgeEnds, bridgeOf } from '../../../core/roadmap/bridges.ts'
import { isAsked } from '../../../core/roadmap/cell-questions.ts'
import { neighboursOf } from '../../../core/roadmap/neighbours.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import { overlaps } from '../../../core/time/window.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { BridgeRow, type Pier } from './bridge-row.tsx'
import css from './cell.module.css'
import type { WalkCell } from './walk-cells.ts'

/** What each activity of a cell joins; of a blank cell, what its period holds already. */
export function CellBridges({ cell }: { readonly cell: WalkCell }) {
  const { state } = useSeen()
  const near = neighboursOf(state)
  const asked = cell.activities.filter(isAsked)
  if (cell.activities.length > 0 && asked.length === 0) return null
  return (
    <section className={css.bridges}>
      <header>
        <h2>Bridges</h2>
        <span>{asked.length === 0 ? 'what this period holds already' : 'what ships, what sales says, what marketing runs'}</span>
      </header>
      {asked.length === 0 ? <BridgeRow title="Nothing to join" piers={heldIn(state, cell)} kind="loose" hue={cell.bucket.hue} /> : asked.map((activity) => {
        const bridge = bridgeOf(activity, near)
        const isTied = bridgeEnds.some((end) => bridge[end].items.length > 0)
        return <BridgeRow key={activity.id} title={activity.title} piers={piersOf(bridge, activity)} kind={bridge.missing.length > 0 ? 'missing' : isTied ? 'joined' : 'loose'} hue={cell.bucket.hue} />
      })}
    </section>
  )
}

function piersOf(bridge: Bridge, self: Activity): Readonly<Record<BridgeEnd, Pier | undefined>> {
  const pier = (end: BridgeEnd): Pier | undefined => {
    // Other work stands before the activity itself: what it joins is told first.
    const all = [...bridge[end].items, ...bridge[end].activities.filter(({ id }) => id !== self.id), ...bridge[end].activities.filter(({ id }) => id === self.id)]
    return all[0] === undefined ? undefined : { title: all[0].title, window: all[0].window, more: all.length - 1 }
  }
  return { idea: pier('idea'), sales: pier('sales'), marketing: pier('marketing') }
}

const endOf: Readonly<Partial<Record<Plan['kind'], BridgeEnd>>> = { product: 'idea', channel: 'sales', marketing: 'marketing' }

function heldIn(state: State, { period }: WalkCell): Readonly<Record<BridgeEnd, Pier | undefined>> {
  const here = items.list(state).filter(({ window, status, goneOn, kind }) => window !== undefined && overlaps(window, period) && status !== 'dropped' && goneOn === undefined && kind !== 'theme')
  const pier = (end: BridgeEnd): Pier | undefined => {
    const all = here.filter(({ plan }) => endOf[plans.get(state, plan)?.kind ?? 'partner'] === end).sort((a, b) => Number(b.kind === 'release') - Number(a.kind === 'release') || ((a.window?.start ?? '') < (b.window?.start ?? '') ? -1 : 1))
    return all[0] === undefined ? undefined : { title: all[0].title, window: all[0].window, more: all.length - 1 }
  }
  return { idea: pier('idea'), sales: pier('sales'), marketing: pier('marketing') }
}
