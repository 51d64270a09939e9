import { useMemo } from 'react'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { shareLinks, standingOf } from '../../core/editions/share-links.ts'
import { ViewTabs } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'

type PublishTab = 'decks' | 'as' | 'editions' | 'monthly' | 'links' | 'subscriptions'

/** The places where decks are put together, and where what was published stands, is shared and is sent. */
export function PublishTabs({ current }: { readonly current: PublishTab }) {
  const { state, today } = useSeen()
  const mayShare = useMay('share-link.make')
  const counts = useMemo(() => ({ decks: decks.list(state).length, editions: editions.list(state).length, links: shareLinks.list(state).filter((link) => standingOf(state, link, today) === 'live').length }), [state, today])
  const nothingChosen = { edition: undefined, against: undefined }
  const tabs = [
    { text: 'Decks', to: 'publish', count: String(counts.decks), search: { view: undefined, ...nothingChosen }, isCurrent: current === 'decks' },
    { text: 'View as', to: 'publish', search: { view: 'as', ...nothingChosen }, isCurrent: current === 'as' },
    { text: 'Editions', to: 'publish', count: String(counts.editions), search: { view: 'editions', ...nothingChosen }, isCurrent: current === 'editions' },
    { text: 'Monthly deck', to: 'publish/monthly', isCurrent: current === 'monthly' },
    ...(mayShare ? [{ text: 'Live links', to: 'publish/links', count: String(counts.links), isCurrent: current === 'links' }, { text: 'Subscriptions', to: 'publish/subscriptions', isCurrent: current === 'subscriptions' }] : []),
  ]
  return <ViewTabs label="Publish" tabs={tabs} />
}
