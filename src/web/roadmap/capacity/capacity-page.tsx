import { ChevronDown } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { ActivityMove } from '../../../core/roadmap/activity-moves.ts'
import { whoId } from '../../../core/roadmap/capacity-load.ts'
import { capacityMissing, overloadsIn, overloadsOf } from '../../../core/roadmap/overload.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { type Act, useCommands } from '../../palette/registry.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Switch } from '../../parts/switch.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { MoveAsking } from '../move-asking.tsx'
import { RoadmapTabs } from '../roadmap-tabs.tsx'
import { AddSomebody } from './add-somebody.tsx'
import { BandTable } from './band-table.tsx'
import css from './capacity.module.css'
import { CellPanel } from './cell-panel.tsx'
import { Clash } from './clash.tsx'
import { Key } from './key.tsx'
import { NobodyYet } from './nobody-yet.tsx'
import { OverPart } from './over-part.tsx'
import type { Place } from './place.ts'
import { ProposalPart } from './proposal-part.tsx'
import { Slack } from './slack.tsx'
import { useCapacity } from './use-capacity.ts'
import { useCapacitySearch } from './use-capacity-search.ts'
import { asMoving, useProposal } from './use-proposal.ts'
import { useWorkHands } from './use-work-hands.ts'

/** The page of one roadmap: the band above; below it what is over or the moves of a proposal, and beside that one period of somebody. */
export function CapacityPage({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state, today, asOf } = useSeen()
  const [search, setSearch] = useCapacitySearch()
  const mayTake = useMay('balance.take')
  const [carried, setCarried] = useState<ActivityMove>()
  const sought = useProposal(roadmap.id)
  const moves = useMemo(() => sought.taken.map(asMoving), [sought.taken])
  const capacity = useCapacity(roadmap, moves, carried)
  const scroll = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLHeadingElement>(null)
  const hands = useWorkHands(roadmap, capacity.columns, capacity.seen, scroll, setCarried, carried)
  const unit = search.unit ?? 'days'
  const over = overloadsOf(state, roadmap).filter(({ period }) => period.end >= (asOf ?? today))
  const missing = capacityMissing(state, roadmap).filter(({ period }) => period.end >= (asOf ?? today))
  const left = useMemo(() => capacity.after.flatMap(overloadsIn).filter(({ period }) => period.end >= today), [capacity.after, today])
  const proposal = asOf === undefined ? sought.proposal : undefined
  const shown = carried === undefined && proposal !== undefined ? (search.load ?? 'both') : 'both'
  const asked: Place | undefined = search.who === undefined || search.at === undefined ? undefined : { id: search.who, start: search.at }
  const chosen = asked ?? (proposal === undefined ? firstLook(over, missing, capacity.seen, capacity.columns) : undefined)
  const choose = ({ id, start }: Place) => {
    setSearch({ who: id, at: start })
    setTimeout(() => panel.current?.focus(), 0)
  }
  useCommands([
    { name: 'Propose a balance', group: 'Capacity', isDisabled: !mayTake || over.length === 0 || sought.search !== undefined, run: () => sought.seek() },
    { name: unit === 'days' ? 'Tell work in weeks' : 'Tell work in days', group: 'Capacity', run: () => setSearch({ unit: unit === 'days' ? 'weeks' : undefined }) },
    ...inTheBand,
  ])
  const looked = capacity.seen.find(({ id }) => id === chosen?.id)
  const foot = asOf === undefined ? <AddSomebody bands={capacity.seen} add={(who) => (capacity.show(who), choose({ id: whoId(who), start: (capacity.columns.find(({ end }) => end >= today) ?? capacity.columns[0])?.start ?? today }))} /> : null
  return (
    <>
      <h1 className="unseen">Capacity</h1>
      <ViewBar
        tools={
          <>
            {proposal === undefined || proposal.moves.length === 0 ? null : (
              <Switch label="Load" options={[{ value: 'before', text: 'Before' }, { value: 'both', text: 'Before and after' }, { value: 'after', text: 'After' }]} value={shown} onChange={(load) => setSearch({ load: load === 'both' ? undefined : load })} />
            )}
            <Menu label="What work is told in" groups={[{ entries: [{ text: 'Days', isDisabled: unit === 'days', run: () => setSearch({ unit: undefined }) }, { text: 'Weeks of five days', isDisabled: unit === 'weeks', run: () => setSearch({ unit: 'weeks' }) }] }]}>
              <Button kind="bare">
                {unit === 'days' ? 'Days each' : 'Weeks each'}
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
              </Button>
            </Menu>
          </>
        }
      >
        <RoadmapTabs roadmap={roadmap} current="capacity" />
      </ViewBar>
      {capacity.seen.length === 0 ? (
        <NobodyYet roadmap={roadmap} add={foot} />
      ) : (
        <div className={css.page}>
          <BandTable bands={capacity.seen} columns={capacity.columns} today={asOf ?? today} unit={unit} shown={shown} chosen={chosen} choose={choose} scroll={scroll} corner={<Slack roadmap={roadmap} unit={unit} />} foot={foot} />
          <div className={css.below}>
            <div className={css.frame}>
              <section className={css.main} aria-label={proposal === undefined ? 'What is over' : 'Proposed balance'}>
                {proposal === undefined ? (
                  <OverPart roadmap={roadmap} over={over} missing={missing} sought={sought} unit={unit} hands={hands} choose={choose} />
                ) : (
                  <ProposalPart roadmap={roadmap} proposal={proposal} sought={sought} over={over.length} left={left} after={capacity.after} unit={unit} />
                )}
                <Key isProposal={proposal !== undefined} slack={roadmap.slack} />
              </section>
              <aside className={css.aside} aria-label="Beside it" onKeyDown={(event) => (event.key === 'Escape' && !event.defaultPrevented && chosen !== undefined ? scroll.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus() : undefined)}>
                {chosen !== undefined && looked !== undefined ? (
                  <CellPanel roadmap={roadmap} place={chosen} seen={looked} band={capacity.before.find(({ who }) => whoId(who) === chosen.id)} unit={unit} hands={hands} focus={panel} close={asked === undefined || proposal === undefined ? undefined : () => setSearch({ who: undefined, at: undefined })} />
                ) : proposal === undefined ? null : (
                  <Clash proposal={proposal} sought={sought} left={left} choose={choose} unit={unit} />
                )}
              </aside>
            </div>
          </div>
        </div>
      )}
      <MoveAsking moves={hands.moves} />
    </>
  )
}

/** The band and its cards listen to these themselves. */
const inTheBand: readonly Act[] = ([['Go to the next period', 'right'], ['Look into the period', 'enter'], ['Move the work a period later', 'alt+right']] as const).map(([name, keys]) => ({ name, keys, group: 'Capacity', areKeysHeardThere: true }))

/** Where to look before anybody has chosen: at what is over first, then at whose time nobody has said. */
function firstLook(over: ReturnType<typeof overloadsOf>, missing: ReturnType<typeof capacityMissing>, seen: ReturnType<typeof useCapacity>['seen'], columns: ReturnType<typeof useCapacity>['columns']): Place | undefined {
  const one = over[0] ?? missing[0]
  if (one !== undefined) return { id: whoId(one.who), start: one.period.start }
  const [band, column] = [seen[0], columns[0]]
  return band === undefined || column === undefined ? undefined : { id: band.id, start: column.start }
}
