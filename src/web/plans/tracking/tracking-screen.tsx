import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { items } from '../../../core/plans/plans.ts'
import { countOf, itemsIn, linesOf } from '../../../core/tracking/collected.ts'
import { type TrackingPage, trackingPages } from '../../../core/tracking/tracking-pages.ts'
import { said } from '../../../core/tracking/tracking-text.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { labelsSaid } from './labels-said.ts'
import { milestonesOf } from './milestones.ts'
import css from './tracking.module.css'

/** Every tracking page: what each gathers, and how its plan stands against what was added since (row D3). */
export function TrackingScreen() {
  const { state } = useSeen()
  const may = useMay('tracking-page.add')
  const [adding, setAdding] = useState(false)
  const pages = trackingPages.list(state).sort((a, b) => (a.thing < b.thing ? -1 : 1))
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Tracking</h1>
          <p>What is to be done for one thing, gathered by labels: what was planned for its milestone, what came since, and what became of both.</p>
        </div>
        {may && !adding ? <p><Button kind="main" onPress={() => setAdding(true)}>Track something</Button></p> : null}
      </header>
      {adding ? <AddPage close={() => setAdding(false)} /> : null}
      {pages.length === 0 ? (
        <EmptyState title="Nothing is tracked yet"><p>“Relay 4.3: whatever has the label <code>team/relay</code>, in the milestone Relay 4.3.” Items have the labels that a tracker gave them, and those that you hang on them.</p></EmptyState>
      ) : (
        <ul className={css.all}>{pages.map((page) => <PageLine key={page.id} page={page} />)}</ul>
      )}
    </div>
  )
}

function PageLine({ page }: { readonly page: TrackingPage }) {
  const { state } = useSeen()
  const all = useMemo(() => itemsIn(linesOf(state, page)), [state, page])
  const [planned, added] = [countOf(all.filter(({ isPlanned }) => isPlanned)), countOf(all.filter(({ isPlanned }) => !isPlanned))]
  const milestone = items.get(state, page.milestone)
  return (
    <li>
      <div>
        <h2><Link to={`/$ws/plans/tracking/${page.id}` as '.'} from="/$ws">{page.thing}</Link></h2>
        <p className={css.quiet}>{milestone === undefined ? 'No milestone' : milestone.title}</p>
      </div>
      <p className={css.labels}>{page.labels.map((one) => <code key={one}>{one}</code>)}</p>
      <p className={css.quiet}>{planned.all === 0 ? `${added.all === 0 ? 'Nothing yet' : said(added)}` : `Planned: ${said(planned)}`}{planned.all === 0 || added.all === 0 ? '' : `; ${added.all} added since`}</p>
    </li>
  )
}

function AddPage({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [thing, setThing] = useState('')
  const [labels, setLabels] = useState('')
  const [milestone, setMilestone] = useState('')
  const given = labelsSaid(labels)
  return (
    <ActForm
      className={css.form} send="Track it" isDisabled={thing.trim() === '' || given.length === 0} close={close}
      act={() => act('tracking-page.add', { thing: thing.trim(), labels: given, ...(milestone === '' ? {} : { milestone }) }, { said: `Tracking *${thing.trim().replaceAll('*', '∗')}*` })}
    >
      <label>What is tracked<input className={field.input} autoFocus value={thing} maxLength={300} placeholder="Relay 4.3" onChange={(event) => setThing(event.target.value)} /></label>
      <label>Labels, with commas between<input className={field.input} value={labels} placeholder="team/relay" onChange={(event) => setLabels(event.target.value)} /></label>
      <label>Milestone<select className={field.input} value={milestone} onChange={(event) => setMilestone(event.target.value)}><option value="">None</option>{milestonesOf(state).map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
    </ActForm>
  )
}
