import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { State } from '../../../core/kernel/state.ts'
import { items } from '../../../core/plans/plans.ts'
import { countOf, flat, itemsIn, linesOf, type TrackedLine } from '../../../core/tracking/collected.ts'
import { type TrackingPage, trackingPages } from '../../../core/tracking/tracking-pages.ts'
import { said, standWords } from '../../../core/tracking/tracking-text.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { OrderedList } from '../../parts/ordered-list.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { Days } from './days-part.tsx'
import { ReadAs } from './read-as.tsx'
import { Setting } from './setting-part.tsx'
import css from './tracking.module.css'

/** One tracking page: the plan of a milestone against what came of it, who has too much, and the page as others read it (row D3). */
export function TrackingPageScreen() {
  const { state } = useSeen()
  const { page: which } = useParams({ from: '/$ws/plans/tracking/$page' })
  const page = trackingPages.get(state, which)
  if (page === undefined) return <div className={css.page}><EmptyState title="This page is not here any more"><p>It was removed, or the address is of another workspace. <Link to={'/$ws/plans/tracking' as '.'} from="/$ws">All that is tracked</Link></p></EmptyState></div>
  return <Tracked page={page} />
}

function Tracked({ page }: { readonly page: TrackingPage }) {
  const { state } = useSeen()
  const act = useAct()
  const navigate = useNavigate()
  const may = useMay('tracking-page.change')
  const lines = useMemo(() => linesOf(state, page), [state, page])
  const all = itemsIn(lines)
  const [planned, added] = [countOf(all.filter(({ isPlanned }) => isPlanned)), countOf(all.filter(({ isPlanned }) => !isPlanned))]
  const milestone = items.get(state, page.milestone)
  const name = page.thing.replaceAll('*', '∗')
  return (
    <div className={css.page}>
      <header>
        <div>
          <p className={css.back}><Link to={'/$ws/plans/tracking' as '.'} from="/$ws">Tracking</Link></p>
          <h1>{page.thing}</h1>
          <p>{milestone === undefined ? 'Whatever has' : `What is in ${milestone.title}, or was planned for it, and has`} {page.labels.length === 1 ? 'the label' : 'the labels'} {page.labels.map((one, at) => <span key={one}>{at === 0 ? '' : ', '}<code>{one}</code></span>)}.</p>
        </div>
        {may ? (
          <p className={css.tools}>
            {milestone === undefined ? null : <Button kind={page.plannedOn === undefined ? 'main' : 'plain'} onPress={() => void act('tracking-page.keep-plan', { id: page.id }, { said: `Kept the plan of *${milestone.title.replaceAll('*', '∗')}*` })}>{page.plannedOn === undefined ? 'Keep this as the plan' : 'Keep the plan anew'}</Button>}
            <Button kind="bare" onPress={() => void act('tracking-page.remove', { id: page.id }, { said: `Track *${name}* no longer` }).then((outcome) => (outcome.done ? void navigate({ to: '/$ws/plans/tracking' as '.' }) : undefined))}>Track it no longer</Button>
          </p>
        ) : null}
      </header>
      <dl className={css.counts}>
        <div><dt>Planned{page.plannedOn === undefined ? '' : `, ${labelDays(page.plannedOn)}`}</dt><dd>{planned.all === 0 ? 'No plan is kept' : said(planned)}</dd></div>
        <div><dt>{planned.all === 0 ? 'All' : 'Added since'}</dt><dd>{added.all === 0 ? 'Nothing' : said(added)}</dd></div>
      </dl>
      <div className={css.both}>
        <section aria-label="Work">
          <h2>Work <span>{all.length}</span></h2>
          {lines.length === 0 ? <p className={css.quiet}>Nothing has these labels{milestone === undefined ? '' : ` in ${milestone.title}`} yet. Labels come with a tracker’s export, and stand with each item.</p> : (
            <OrderedList
              label="Work in its order" may={may} dependencies={[state]}
              move={(line, before) => void act('tracking-page.place', { id: page.id, line, ...(before === undefined ? {} : { before }) }, { said: `Moved *${titleOf(lines, line).replaceAll('*', '∗')}*` })}
              rows={flat(lines).map(({ line, depth }, at) => ({ id: line.id, place: at + 1, title: line.is === 'page' ? line.page.thing : line.item.title, content: <Line line={line} depth={depth} state={state} isPlanKept={planned.all > 0} /> }))}
            />
          )}
        </section>
        <div className={css.aside}>
          <Days page={page} lines={lines} />
          <Setting page={page} />
        </div>
      </div>
      <ReadAs page={page} />
    </div>
  )
}

function Line({ line, depth, state, isPlanKept }: { readonly line: TrackedLine; readonly depth: number; readonly state: State; readonly isPlanKept: boolean }) {
  const { open } = useOpened()
  const indent = { paddingInlineStart: `${Math.min(depth, 8) * 18}px` }
  if (line.is === 'page') return <p style={indent} className={css.sub}><Link to={`/$ws/plans/tracking/${line.id}` as '.'} from="/$ws">{line.page.thing}</Link> <span className={css.quiet}>{said(countOf(itemsIn(line.lines)))}</span></p>
  const { item, stands, isPlanned, estimate } = line
  const owner = personName(state, item.owner)
  const notes = [standWords[stands], isPlanKept && !isPlanned ? 'added since' : '', owner ?? '', estimate === undefined ? 'no estimate' : `${estimate} ${estimate === 1 ? 'day' : 'days'}`, item.mark === 'internal' || item.mark === 'restricted' ? 'private' : ''].filter((one) => one !== '')
  return (
    <div style={indent}>
      <p className={css.line}>{stands === 'moved' ? null : <StatusMark status={item.status} />}<button type="button" data-stands={stands} onClick={() => open('items', item.id)}>{item.title}</button></p>
      <p className={css.quiet} data-since={isPlanKept && !isPlanned ? true : undefined}>{notes.join(', ')}</p>
    </div>
  )
}

function titleOf(lines: readonly TrackedLine[], id: string): string {
  const found = flat(lines).find(({ line }) => line.id === id)?.line
  return found === undefined ? '' : found.is === 'page' ? found.page.thing : found.item.title
}
