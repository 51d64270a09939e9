import { Check, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Deck } from '../../core/decks/decks.ts'
import { IconButton } from '../parts/button.tsx'
import { Switch } from '../parts/switch.tsx'
import { SlideOptionsForm } from './slide-options.tsx'
import { SlidePicture } from './slide-picture.tsx'
import type { SlideRow } from './slide-rows.ts'
import css from './stage.module.css'
import type { Composing } from './use-composing.ts'

const copies = [{ value: 'customer', text: 'Shown copy' }, { value: 'presenter', text: 'Presenter’s copy' }] as const

export interface StageProps {
  readonly deck: Deck
  readonly row: SlideRow
  readonly composing: Composing
  readonly copy: 'customer' | 'presenter'
  readonly setCopy: (copy: 'customer' | 'presenter') => void
}

/** The slide at hand as it would be published, what it can be told, and what its drawing had to leave out. */
export function Stage({ deck, row, composing, copy, setCopy }: StageProps) {
  const { composed, isBehind, took, sentence } = composing
  const [at, setAt] = useState(0)
  const page = row.pages[Math.min(at, row.pages.length - 1)]
  return (
    <section className={css.stage} aria-label="The slide at hand">
      <div className={css.bar}>
        <h2>
          {page === undefined ? null : <span>{page.number}</span>}
          {row.title}
        </h2>
        {row.pages.length < 2 ? null : (
          <span className={css.pager}>
            <IconButton label="The page before" icon={ChevronLeft} isDisabled={at <= 0} onPress={() => setAt(at - 1)} />
            {Math.min(at, row.pages.length - 1) + 1} of {row.pages.length}
            <IconButton label="The next page" icon={ChevronRight} isDisabled={at >= row.pages.length - 1} onPress={() => setAt(at + 1)} />
          </span>
        )}
        <Switch label="Which copy" options={copies} value={copy} onChange={setCopy} />
      </div>
      <SlideOptionsForm deck={deck} row={row} />
      <div className={css.table}>
        <div className={css.preview} aria-busy={isBehind}>
          {page !== undefined && composed !== undefined ? <SlidePicture html={page.html} styles={composed.styles} /> : <Nothing sentence={sentence} isHere={composed !== undefined} />}
        </div>
        <p className={css.foot} role="status">
          {row.waits.length === 0 && page !== undefined ? (
            <span className={css.fits}>
              <Check size={12} strokeWidth={2} aria-hidden /> Everything fits
            </span>
          ) : null}
          <span className={css.updated}>{composed === undefined ? '' : isBehind ? 'Being drawn again …' : `Up to date, drawn in ${took < 0.1 ? '0.1' : took.toFixed(1)} s`}</span>
        </p>
        {row.waits.length === 0 ? null : (
          <ul className={css.waits}>
            {row.waits.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {page?.notes === undefined ? null : (
          <div className={css.notes}>
            <h3>Notes for whoever presents, in no other copy</h3>
            {page.notes.split('\n').map((line, index) => (
              <p key={`${index} ${line}`}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function Nothing({ sentence, isHere }: { readonly sentence: string | undefined; readonly isHere: boolean }) {
  return <p className={css.nothing}>{sentence ?? (isHere ? 'The plan bears out nothing for this slide now, so it is not in the deck. It comes by itself when there is something to tell.' : 'The deck is being drawn …')}</p>
}
