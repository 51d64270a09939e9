import { useState } from 'react'
import type { Audience } from '../../core/audiences/audiences.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { reviewsBlock } from '../../core/editions/publish-reviews.ts'
import { useMoment } from '../workspace/use-moment.ts'
import { FloatingDialog } from '../palette/floating-dialog.tsx'
import { Button } from '../parts/button.tsx'
import { ReviewsPart } from '../reviews/reviews-part.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './publish-dialog.module.css'
import { PublishingLine } from './publishing-line.tsx'
import { ToldLines } from './told-lines.tsx'
import type { Composed } from './use-composing.ts'
import { useFoundWords } from './use-found-words.ts'
import { usePublishing } from './use-publishing.ts'
import { WordsFound } from './words-found.tsx'

interface PublishDialogProps {
  readonly deck: Deck
  readonly audience: Audience
  readonly composed: Composed
}

/** Publishing, once it was looked at what waits and what changed. */
export function PublishDialog(props: PublishDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (!useMay('edition.publish')) return null
  const { audience, composed: { number } } = props
  const close = () => setIsOpen(false)
  return (
    <>
      <Button kind="main" onPress={() => setIsOpen(true)}>
        Publish edition {number} …
      </Button>
      {isOpen ? (
        <FloatingDialog label={`Publish edition ${number} for ${audience.title.toLowerCase()}`} close={close}>
          <LastLook {...props} close={close} />
        </FloatingDialog>
      ) : null}
    </>
  )
}

function LastLook({ deck, audience, composed, close }: PublishDialogProps & { readonly close: () => void }) {
  const { number, before, outline, slides, since } = composed
  const { sentence, running, publish, stop } = usePublishing(deck, audience, close)
  const waits = before.filter(({ code }) => code !== 'left-out')
  const found = useFoundWords(deck.key, audience.key)
  const act = useAct()
  const [mayReplace, mayAllow] = [useMay('words.replace'), useMay('words.allow')]
  const { state } = useSeen()
  const { now } = useMoment()
  const blocked = reviewsBlock(state, deck, audience, now)
  const silent = before.filter(({ code }) => code === 'moved-without-reason')
  return (
    <div className={css.look}>
      <h2>
        Publish edition {number} for {audience.title.toLowerCase()}
      </h2>
      <p>
        {slides.length} slides as PPTX, PDF, page and pictures, with a presenter’s copy for members. {number === 1 ? 'It is the first for them.' : 'It takes the place of the current one, whose files and links then say so.'}
      </p>
      {waits.length === 0 ? null : <p className={css.waits}>{waits.length === 1 ? 'One thing' : `${waits.length} things`} in the list beside this {waits.length === 1 ? 'is' : 'are'} still open. {waits.length === 1 ? 'It does' : 'They do'} not stop publishing.</p>}
      {silent.length === 0 ? null : (
        <ul className={css.silent}>
          {silent.map((one) => (
            <li key={one.sentence}>{one.sentence}</li>
          ))}
        </ul>
      )}
      {found.length === 0 ? null : (
        <WordsFound
          words={found}
          audience={audience.title.toLowerCase()}
          replace={mayReplace ? (word, by) => act('words.replace', { word, by }, { said: `Changed *${plainly(word)}* everywhere` }) : undefined}
          allow={mayAllow ? (word, reason) => act('words.allow', { word, audience: audience.id, reason }, { said: `*${plainly(word)}* may leave to ${audience.title.toLowerCase()}` }) : undefined}
        />
      )}
      {deck.contentKind === undefined || audience.inside ? null : (
        <section aria-label="Reviews" className={css.reviews}>
          <h3>Reviews of this edition</h3>
          {blocked === undefined ? null : <p className={css.waits}>{blocked}</p>}
          <ReviewsPart collection="decks" record={deck.id} kind={deck.contentKind} now={now} />
        </section>
      )}
      {outline === undefined ? null : (
        <div className={css.outline}>
          <h3>{outline.headline}</h3>
          <p className={css.since}>since {since}</p>
          <ToldLines lines={outline.lines} />
        </div>
      )}
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
      {running === undefined ? null : <PublishingLine running={running} stop={() => void stop()} />}
      <div className={css.acts}>
        <Button kind="bare" onPress={close} isDisabled={running !== undefined}>
          Not yet
        </Button>
        <Button kind="main" onPress={() => void publish()} isDisabled={running !== undefined || found.length > 0 || blocked !== undefined}>
          Publish it
        </Button>
      </div>
    </div>
  )
}

/** Stars would set it apart in a sentence. */
const plainly = (text: string) => text.replaceAll('*', '∗')
