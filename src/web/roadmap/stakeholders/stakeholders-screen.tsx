import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { stakeholderViewOf } from '../../../core/stakeholders/stakeholder-view.ts'
import { type StakeholderGroup, stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { RoadmapPage } from '../roadmap-page.tsx'
import { AddGroup } from './add-group.tsx'
import { StakeholderPages } from './stakeholder-pages.tsx'
import { standWords } from './stand-words.ts'
import css from './stakeholders.module.css'

/** Everybody whose support the roadmap needs: what they were shown, where they stand, and what we need from them (row I4). */
export function StakeholdersScreen() {
  return (
    <RoadmapPage current="stakeholders" className={css.scroll} without="Stakeholders are shown an activity roadmap and say where they stand.">
      {(roadmap) => <Groups roadmap={roadmap} />}
    </RoadmapPage>
  )
}

function Groups({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const may = useMay('stakeholder-group.add')
  const [isAdding, setIsAdding] = useState(false)
  const groups = stakeholderGroups.list(state).sort((a, b) => a.title.localeCompare(b.title))
  return (
    <section className={css.column}>
      <header>
        <div>
          <h1>Stakeholders</h1>
          <p>You built your plan on theirs. Show each group where the two connect, hear what they think of it, and say why something waits.</p>
        </div>
        {may && groups.length > 0 && !isAdding ? <Button onPress={() => setIsAdding(true)}>Add a group</Button> : null}
      </header>
      <StakeholderPages current="stakeholders" />
      {isAdding ? <AddGroup close={() => setIsAdding(false)} /> : null}
      {groups.length > 0 || isAdding ? null : (
        <EmptyState title="No groups yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Add the first group</Button> : null}>
          <p>A group is a part of the company whose plans yours is built on, and whose support it needs: field sales, the Canvas product team, demand generation.</p>
          <p>Each gets a page with its items, the activities that connect with them, what has moved since it last looked, and what waits and why.</p>
        </EmptyState>
      )}
      {groups.length === 0 ? null : (
        <ul className={css.groups}>
          {groups.map((group) => (
            <Line key={group.id} group={group} roadmap={roadmap} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ group, roadmap }: { readonly group: StakeholderGroup; readonly roadmap: Roadmap }) {
  const { ws = '' } = useParams({ strict: false })
  const { state, today } = useSeen()
  const view = stakeholderViewOf(state, group.id, roadmap.id)
  const objections = [...view.stands.values(), ...(view.stand === undefined ? [] : [view.stand])].filter(({ stand, met }) => stand === 'objects' && met === undefined).length
  const asked = view.asks.filter(({ answer }) => answer === undefined)
  const overdue = asked.filter(({ by }) => by !== undefined && by < today).length
  const waiting = view.deferred.filter(({ closed }) => closed === undefined).length
  const shown = view.showings[0]
  return (
    <li>
      <Link to={'/$ws/roadmap/stakeholders/$group' as '.'} params={{ ws, group: group.id } as never} search={((now: object) => now) as never}>
        <b>{group.title}</b>
        <span>{shown === undefined ? 'Never shown' : `Shown on ${labelDays(shown.on)}`}</span>
        <span data-tone={objections > 0 ? 'warn' : view.stand?.stand === 'agrees' ? 'good' : undefined}>{objections > 0 ? `${objections} ${objections === 1 ? 'objection' : 'objections'}` : standWords(view.stand)}</span>
        <span>{view.connected.length} of {view.connected.length + view.unconnected.length} items connect</span>
        <span data-tone={overdue > 0 ? 'warn' : undefined}>{asked.length === 0 ? 'nothing asked' : `${asked.length} asked${overdue === 0 ? '' : `, ${overdue} overdue`}`}</span>
        <span>{waiting === 0 ? 'nothing waits' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'}`}</span>
      </Link>
    </li>
  )
}
