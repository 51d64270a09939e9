import { Button } from '../parts/button.tsx'
import css from './both-texts.module.css'

export interface BothTextsProps {
  readonly mine: string
  readonly theirs: string
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  /** Both, one under the other, to be made one by hand. */
  readonly joinThem: () => void
}

/** Somebody else wrote a newer text while I typed: both are shown, and nothing is lost (DESIGN 2, text). */
export function BothTexts({ mine, theirs, keepMine, takeTheirs, joinThem }: BothTextsProps) {
  return (
    <div className={css.both} role="alert">
      <p className={css.said}>Somebody else has changed this text meanwhile.</p>
      <div className={css.texts}>
        <section>
          <h3>Theirs, kept now</h3>
          <p>{theirs === '' ? <i>nothing</i> : theirs}</p>
          <Button onPress={takeTheirs}>Take theirs</Button>
        </section>
        <section>
          <h3>Yours, not kept yet</h3>
          <p>{mine}</p>
          <Button onPress={keepMine}>Keep mine</Button>
        </section>
      </div>
      <Button kind="go" onPress={joinThem}>
        Put both together and edit
      </Button>
    </div>
  )
}
