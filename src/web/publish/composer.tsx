import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Audience } from '../../core/audiences/audiences.ts'
import { slidesOf } from '../../core/decks/deck-slides.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { BeforePane } from './before-pane.tsx'
import { ChangesPane } from './changes-pane.tsx'
import css from './composer.module.css'
import { CoveragePane } from './coverage-pane.tsx'
import { SlideList } from './slide-list.tsx'
import { slideRows } from './slide-rows.ts'
import { Stage } from './stage.tsx'
import { TalkTracksPane } from './talk-tracks-pane.tsx'
import { useComposing } from './use-composing.ts'
import { useSetPublish } from './use-set-publish.ts'

/** A deck being put together: its slides at the left, the one at hand as it will look, and beside it what waits before publishing. */
export function Composer({ deck, audience }: { readonly deck: Deck; readonly audience: Audience }) {
  const { slide, copy = 'customer' } = useSearch({ from: '/$ws/publish' })
  const { state } = useSeen()
  const set = useSetPublish()
  const composing = useComposing(deck.key, audience.key, copy)
  const { composed } = composing
  const slides = useMemo(() => slidesOf(state, deck), [state, deck])
  const rows = useMemo(() => slideRows(slides, composed), [slides, composed])
  const row = rows.find(({ id }) => id === slide) ?? rows[0]
  const choose = (id: string) => set({ slide: id })
  return (
    <div className={css.composer}>
      <SlideList deck={deck} rows={rows} styles={composed?.styles ?? ''} current={row?.id} choose={choose} />
      <div className={css.middle}>
        {row === undefined ? null : <Stage key={row.id} deck={deck} row={row} composing={composing} copy={copy} setCopy={(next) => set({ copy: next === 'customer' ? undefined : next })} />}
        {deck.kind === 'product-roadmap' && copy === 'presenter' ? <TalkTracksPane deck={deck} /> : null}
        <div className={css.under}>
          {deck.kind === 'product-roadmap' ? <CoveragePane deck={deck} /> : null}
          <ChangesPane composed={composed} audience={audience} />
        </div>
      </div>
      <BeforePane deck={deck} audience={audience} composed={composed} sentence={composing.sentence} toPage={(page) => choose(composed?.slides[page - 1]?.slide ?? '')} />
    </div>
  )
}
