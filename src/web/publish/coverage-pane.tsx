import { useMemo, useState } from 'react'
import { type Covered, coverageOfDeck } from '../../core/decks/coverage-of-deck.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { Button } from '../parts/button.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './panes.module.css'

/** What falls into the deck's months: undecided first, then what was left out and why, then what is in it (row A3). */
export function CoveragePane({ deck }: { readonly deck: Deck }) {
  const { state, today, asOf } = useSeen()
  const { included, leftOut, undecided } = useMemo(() => coverageOfDeck(state, deck, asOf ?? today), [state, deck, asOf, today])
  const [areAllShown, setAreAllShown] = useState(false)
  return (
    <section aria-label="Coverage">
      <header className={css.head}>
        <h2>Coverage</h2>
        <span>
          {included.length} in, {leftOut.length} left out, {undecided.length} undecided
        </span>
      </header>
      <ul className={css.rows}>
        {undecided.map((one) => (
          <CoveredRow key={one.item.id} covered={one} as="undecided" />
        ))}
        {leftOut.map((one) => (
          <CoveredRow key={one.item.id} covered={one} as="left-out" />
        ))}
        {areAllShown ? included.map((one) => <CoveredRow key={one.item.id} covered={one} as="included" />) : null}
      </ul>
      {included.length === 0 ? null : (
        <Button kind="go" onPress={() => setAreAllShown(!areAllShown)}>
          {areAllShown ? 'Hide what is in it' : `Show the ${included.length} that ${included.length === 1 ? 'is' : 'are'} in it`}
        </Button>
      )}
      <p className={css.foot}>Every deck tells its readers that it does not cover every release.</p>
    </section>
  )
}

const signs = { undecided: '!', 'left-out': '–', included: '+' } as const

function CoveredRow({ covered: { item, window, reason }, as }: { readonly covered: Covered; readonly as: keyof typeof signs }) {
  const act = useAct()
  const may = useMay('item.cover')
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const title = item.title.replaceAll('*', '∗')
  const leaveOut = async (why: string | undefined) => {
    const outcome = await act('item.leave-out', { id: item.id, ...(why === undefined ? {} : { reason: why }) }, { said: `*${title}* is left out of the deck` })
    if (outcome.done) setIsAsked(false)
    else setSentence(outcome.sentence)
  }
  return (
    <li data-as={as}>
      <i aria-hidden>{signs[as]}</i>
      <div>
        <b><Told text={item.title} /></b> <span className={css.when}>{labelWindow(window)}</span>
        {as === 'undecided' ? <p className={css.warn}>Nobody has decided yet.</p> : reason === undefined ? null : <p>“{reason}”</p>}
        {isAsked ? <ReasonField label={`Why is ${item.title} left out?`} isNeeded sentence={sentence} done={(why) => void leaveOut(why)} cancel={() => setIsAsked(false)} /> : null}
      </div>
      {may && !isAsked ? (
        <span className={css.acts}>
          {as === 'included' ? null : (
            <Button kind="go" aria-label={`Include ${item.title}`} onPress={() => void act('item.cover', { id: item.id }, { said: `*${title}* is in the deck` })}>
              Include
            </Button>
          )}
          {as === 'left-out' ? null : (
            <Button kind="go" aria-label={`Leave out … ${item.title}`} onPress={() => setIsAsked(true)}>
              Leave out …
            </Button>
          )}
        </span>
      ) : null}
    </li>
  )
}
