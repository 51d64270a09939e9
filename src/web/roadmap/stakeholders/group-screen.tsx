import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { stakeholderViewOf, type StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import { stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { personName } from '../../workspace/persons.ts'
import { RoadmapPage } from '../roadmap-page.tsx'
import { AsksPart } from './asks-part.tsx'
import { EditGroup } from './edit-group.tsx'
import { MovedPart } from './moved-part.tsx'
import { SaveDeck } from './save-deck.tsx'
import { ShownPart } from './shown-part.tsx'
import { StandPart } from './stand-part.tsx'
import css from './stakeholders.module.css'
import { TheirItems } from './their-items.tsx'
import { WaitsPart } from './waits-part.tsx'

/** One group's page, made to be shown to them and printed: where our plan meets theirs, what has moved, what waits and why, and what we need (rows I1, I2, I4). */
export function GroupScreen() {
  const { group } = useParams({ strict: false }) as { readonly group: string }
  const { state } = useSeen()
  return (
    <RoadmapPage current="stakeholders" className={css.scroll} without="A stakeholder group is shown an activity roadmap.">
      {(roadmap) => (stakeholderGroups.get(state, group) === undefined ? <EmptyState title="There is no such group"><p>It was removed, or the address is another’s.</p></EmptyState> : <GroupPage key={group} roadmap={roadmap} view={stakeholderViewOf(state, group, roadmap.id)} />)}
    </RoadmapPage>
  )
}

function GroupPage({ roadmap, view }: { readonly roadmap: Roadmap; readonly view: StakeholderView }) {
  const { group, showings } = view
  const { state } = useSeen()
  const may = useMay('showing.add')
  const [isEditing, setIsEditing] = useState(false)
  const shown = showings[0]
  const people = (group.people ?? []).flatMap((id) => personName(state, id) ?? [])
  return (
    <article className={css.column}>
      <header>
        <div>
          <p className={css.for}>{roadmap.title}, for</p>
          <h1>{group.title}</h1>
          <p>{[people.length === 0 ? undefined : people.join(', '), shown === undefined ? 'Never shown this roadmap yet' : `Last shown on ${labelDays(shown.on)}`].filter((part) => part !== undefined).join('. ')}</p>
        </div>
        <div className={css.acts}>
          <SaveDeck group={group.id} roadmap={roadmap.id} />
          <Button kind="bare" icon={Printer} onPress={() => window.print()}>Print</Button>
          {may ? <Button kind="bare" onPress={() => setIsEditing(!isEditing)}>Edit</Button> : null}
          {may ? <Shown group={group.id} roadmap={roadmap.id} title={group.title} /> : null}
        </div>
      </header>
      {isEditing ? <EditGroup group={group} close={() => setIsEditing(false)} /> : null}
      <MovedPart view={view} />
      <TheirItems view={view} />
      <WaitsPart view={view} />
      <AsksPart view={view} />
      <StandPart view={view} roadmap={roadmap} />
      <ShownPart view={view} roadmap={roadmap.id} />
    </article>
  )
}

function Shown({ group, roadmap, title }: { readonly group: string; readonly roadmap: string; readonly title: string }) {
  const act = useAct()
  return <Button kind="main" onPress={() => void act('showing.add', { group, roadmap }, { said: `Shown to *${title}* today` })}>Shown today</Button>
}
