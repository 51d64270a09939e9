import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Audience } from '../../core/audiences/audiences.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import { labelDays } from '../../core/time/label.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { EditionPage } from './edition-page.tsx'
import css from './editions.module.css'
import { StaleTrainings } from './stale-trainings.tsx'
import { useSetPublish } from './use-set-publish.ts'

/** How an edition stands, in words. */
export const standings: Readonly<Record<Edition['state'], string>> = { current: 'Current', superseded: 'Superseded', withdrawn: 'Withdrawn' }

/** What was published of a deck for one audience, newest first, and the one that is looked at. */
export function EditionsView({ deck, audience }: { readonly deck: Deck; readonly audience: Audience }) {
  const { edition: chosen } = useSearch({ from: '/$ws/publish' })
  const { state } = useSeen()
  const set = useSetPublish()
  const all = useMemo(() => editions.list(state).filter((one) => one.deck === deck.id && one.audience === audience.id).sort((a, b) => b.number - a.number), [state, deck, audience])
  const edition = all.find(({ id }) => id === chosen) ?? all.find((one) => one.state === 'current') ?? all[0]
  if (edition === undefined) {
    return (
      <EmptyState title={`Nothing of “${deck.title}” has been published for ${audience.title.toLowerCase()} yet`} steps={<Button kind="main" onPress={() => set({ view: undefined })}>Put the deck together</Button>}>
        <p>An edition is numbered and frozen on its day: what was handed out reads the same ever after, and the next one says what changed since.</p>
      </EmptyState>
    )
  }
  return (
    <div className={css.editions}>
      <nav className={css.list} aria-label="Editions">
        <h2>{deck.title}</h2>
        <ol>
          {all.map((one) => (
            <li key={one.id}>
              <button type="button" data-state={one.state} {...(one.id === edition.id ? { 'aria-current': 'true' as const } : {})} onClick={() => set({ edition: one.id, against: undefined })}>
                <span className={css.number}>{one.number}</span>
                <span className={css.day}>{labelDays(one.day)}</span>
                <span className={css.standing} data-state={one.state}>{standings[one.state]}</span>
                {one.withdrawnReason === undefined ? null : <span className={css.why}>{one.withdrawnReason}</span>}
              </button>
            </li>
          ))}
        </ol>
        <p className={css.hint}>Whoever holds a file of an earlier edition learns at its check address which one is current.</p>
        <StaleTrainings deck={deck} />
      </nav>
      <EditionPage key={edition.id} edition={edition} others={all.filter(({ id }) => id !== edition.id)} audience={audience} />
    </div>
  )
}
