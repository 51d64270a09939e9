import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { roadmaps } from '../../../core/roadmap/roadmap.ts'
import { participantsOf } from '../../../core/workshop/taking-part.ts'
import { phaseNames } from '../../../core/workshop/phases.ts'
import { type Workshop, workshops } from '../../../core/workshop/workshops.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewBar, ViewTabs } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { dayWords } from './day-words.ts'
import { PlanWorkshop } from './plan-workshop.tsx'
import css from './workshops-screen.module.css'

/** Every planning workshop, the next one first. */
export function WorkshopsScreen() {
  const { state } = useSeen()
  const may = useMay('workshop.add')
  const [isPlanning, setIsPlanning] = useState(false)
  const all = workshops.list(state).sort((a, b) => Number(a.phase === 'closed') - Number(b.phase === 'closed') || ((a.day ?? '9') < (b.day ?? '9') ? 1 : -1))
  const hasRoadmap = roadmaps.list(state).length > 0
  const mayPlan = may && hasRoadmap && !isPlanning
  return (
    <>
      <ViewBar>
        <ViewTabs label="Roadmap" tabs={[{ text: 'Roadmap', to: 'roadmap', isCurrent: false }, { text: 'Workshops', to: 'roadmap/workshops', isCurrent: true }]} />
      </ViewBar>
      <div className={css.scroll}>
        <section className={css.column}>
          <header>
            <div>
              <h1>Workshops</h1>
              <p>A day with the team in one room, after which the notes on the wall are the activity roadmap.</p>
            </div>
            {mayPlan && all.length > 0 ? <Button kind="main" onPress={() => setIsPlanning(true)}>Plan a workshop</Button> : null}
          </header>
          {isPlanning ? <PlanWorkshop cancel={() => setIsPlanning(false)} /> : null}
          {all.length > 0 || isPlanning ? null : (
            <EmptyState title="No workshop yet" steps={mayPlan ? <Button kind="main" onPress={() => setIsPlanning(true)}>Plan the first one</Button> : null}>
              <p>Bring everybody’s plans, put the team in a room without computers, and let somebody from outside lead. Each writes activities, one on a note; together you sort them into buckets, lay the grid and date them.</p>
              <p>{hasRoadmap ? 'For example “Autumn planning”: a day, twelve people, forty notes, and in the evening a dated roadmap that they all agree on.' : 'A workshop fills an activity roadmap, and there is none yet: make one first.'}</p>
            </EmptyState>
          )}
          <ul className={css.list}>
            {all.map((one) => (
              <Line key={one.id} workshop={one} />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function Line({ workshop: { id, title, day, place, phase, roadmap } }: { readonly workshop: Workshop }) {
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const count = participantsOf(state, id).filter(({ sameAs }) => sameAs === undefined).length
  const many = roadmaps.list(state).length > 1 ? roadmaps.get(state, roadmap)?.title : undefined
  return (
    <li>
      <Link to={phase === 'closed' ? '/$ws/roadmap/workshops/$workshop/summary' : '/$ws/roadmap/workshops/$workshop'} params={{ ws, workshop: id }} search={{}}>
        <b>{title}</b>
        <span>{[day === undefined ? 'No day yet' : dayWords(day), place, count === 1 ? 'one person' : `${count} people`, many].filter((part) => part !== undefined).join(' · ')}</span>
        <i data-phase={phase}>{phase === 'closed' ? 'Over' : phase === 'prepare' ? 'In preparation' : `Now: ${phaseNames[phase]}`}</i>
      </Link>
    </li>
  )
}
