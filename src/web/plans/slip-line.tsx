import { type CSSProperties, useMemo } from 'react'
import { type MoveTold } from '../../core/plans/baseline.ts'
import { slipReachOf } from '../../core/slips/slip-reach.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { SlipLink } from './slips/slip-link.tsx'
import css from './timeline-view.module.css'
import type { SlipRow } from './timeline/rows.ts'

interface SlipLineProps {
  readonly row: SlipRow
  /** Who moved it last and why; undefined when the history does not say. */
  readonly told: MoveTold | undefined
  readonly common: { readonly role: 'row'; readonly style: CSSProperties }
}

/** Below an item that slipped: by how much, why, what it reaches, and the new date as the one to count from. */
export function SlipLine({ row: { moved }, told, common }: SlipLineProps) {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const may = useMay('item.keep-baseline')
  const { item, days } = moved
  const reach = useMemo(() => slipReachOf(state, item.id), [state, item.id])
  const reached = ([[reach.activities, 'activities', 'activity', 'activities'], [reach.marketing, 'items', 'campaign', 'campaigns'], [reach.partners, 'items', 'partner date', 'partner dates']] as const).filter(([list]) => list.length > 0)
  return (
    <div {...common} className={css.slipRow}>
      <b role="rowheader">{days === 1 ? '1 day later' : `${days} days later`}</b>
      <span role="gridcell" className={css.slipSaid}>
        <span className={css.why}>
          {told === undefined ? null : told.reason === undefined ? <i>no reason given</i> : <q>{told.reason}</q>}
          {told === undefined ? null : ` ${initialsOf(actorName(state, told.actor))}, ${dayAndMonth(told.on)}`}
        </span>
        <span className={css.reaches}>
          {reached.length === 0 ? 'Nothing of others hangs on it' : 'Reaches '}
          {reached.map(([list, collection, one, many], at) => (
            <span key={one}>
              {at === 0 ? '' : ', '}
              <button type="button" onClick={() => open(collection, list[0]?.id ?? '')}>
                {list.length} {list.length === 1 ? one : many}
              </button>
            </span>
          ))}
        </span>
        <SlipLink item={item.id} className={css.keep} />
        {may ? (
          <button type="button" className={css.keep} onClick={() => void act('item.keep-baseline', { items: [item.id] }, { said: `*${item.title.replaceAll('*', '∗')}*: the new date is the baseline` })}>
            Keep as new baseline
          </button>
        ) : null}
      </span>
    </div>
  )
}
