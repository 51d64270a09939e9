import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { mayShowActivityRoadmap } from '../../core/audiences/activity-roadmap.ts'
import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import { type Deck, decks } from '../../core/decks/decks.ts'
import type { State } from '../../core/kernel/state.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ViewBar } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { Composer } from './composer.tsx'
import { DeckSettings } from './deck-settings.tsx'
import { EditionsView } from './editions-view.tsx'
import { Pick } from './pick.tsx'
import { PublishTabs } from './publish-tabs.tsx'
import { useSetPublish } from './use-set-publish.ts'

const ViewAs = lazy(async () => ({ default: (await import('./view-as/view-as.tsx')).ViewAs }))

/** Where decks are put together and published, and where what was published stands (rows A1 to A7). */
export function PublishScreen() {
  const search = useSearch({ from: '/$ws/publish' })
  const { state, asOf } = useSeen()
  const set = useSetPublish()
  const all = useMemo(() => decks.list(state).sort((a, b) => (a.kind === b.kind ? (a.title < b.title ? -1 : 1) : a.kind === 'product-roadmap' ? -1 : 1)), [state])
  const deck = all.find(({ key }) => key === search.deck) ?? all[0]
  const view = search.view ?? 'decks'
  if (deck === undefined) return <EmptyState title="There is no deck yet">A deck is made when a workspace is founded.</EmptyState>
  const possible = audiencesFor(state, deck)
  const audience = possible.find(({ key }) => key === search.audience) ?? possible.find(({ key }) => key === 'customers') ?? possible[0]
  return (
    <>
      <h1 className="unseen">Publish</h1>
      <ViewBar
        tools={
          <>
            <Pick label="Deck" value={deck.key} choices={all.map(({ key, title }) => ({ value: key, text: title }))} choose={(key) => set({ deck: key, slide: undefined, edition: undefined, against: undefined })} />
            {audience === undefined ? null : <Pick label="For whom" value={audience.key} choices={possible.map(({ key, title }) => ({ value: key, text: `For ${title.toLowerCase()}` }))} choose={(key) => set({ audience: key, edition: undefined, against: undefined, item: undefined })} />}
            {asOf === undefined ? <DeckSettings deck={deck} /> : null}
          </>
        }
      >
        <PublishTabs current={view} />
      </ViewBar>
      {audience === undefined ? <EmptyState title="Nobody may be shown this deck">No audience of this workspace is told the activity roadmap.</EmptyState> : view === 'editions' ? <EditionsView deck={deck} audience={audience} /> : view === 'as' ? (
        <Suspense fallback={null}>
          <ViewAs deck={deck} audience={audience} all={possible} />
        </Suspense>
      ) : <Composer deck={deck} audience={audience} />}
    </>
  )
}

/** Who may be shown a deck at all, widest first. */
function audiencesFor(state: State, deck: Deck): Audience[] {
  return audiences.list(state).filter((one) => deck.kind !== 'activity-roadmap' || mayShowActivityRoadmap(one)).sort((a, b) => a.classes.length - b.classes.length || (a.key < b.key ? -1 : 1))
}
