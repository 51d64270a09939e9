import { useId } from 'react'
import { choicesOf, type EditedText, offerWords, whyNotOffered } from './choices.ts'
import css from './returned.module.css'
import { type Piece, wordDifference } from './word-difference.ts'

interface ReturnedLineProps {
  readonly drift: EditedText
  /** The key of what is chosen; nothing where it is left. */
  readonly chosen: string | undefined
  readonly choose: (key: string | undefined) => void
}

/** One edited text: the old words struck, the new ones, and beside it the fields that it may go to. */
export function ReturnedLine({ drift, chosen, choose }: ReturnedLineProps) {
  const name = useId()
  const { shape, was, now, offers, also } = drift
  const choices = choicesOf(drift)
  const closed = offers.filter(({ standing }) => standing !== 'open')
  return (
    <li className={css.line}>
      <div>
        <p className={css.shape}>{shape}{also.length === 0 ? '' : `, also on ${also.length === 1 ? 'page' : 'pages'} ${also.join(', ')}`}</p>
        <p className={css.words}><Difference was={was} now={now} /></p>
      </div>
      <fieldset>
        <legend className="unseen">Where “{now}” goes</legend>
        {choices.map(({ key, words, title, becomes }) => (
          <label key={key}>
            <input type="radio" name={name} checked={chosen === key} onChange={() => choose(key)} />
            <span>
              {words} {title === '' ? null : <b>{title}</b>}
              {becomes === undefined || chosen !== key ? null : <span className={css.becomes}>It will say: {becomes}</span>}
            </span>
          </label>
        ))}
        {choices.length === 0 ? null : (
          <label>
            <input type="radio" name={name} checked={chosen === undefined} onChange={() => choose(undefined)} />
            <span>Leave it</span>
          </label>
        )}
        {closed.slice(0, most).map((offer) => (
          <p key={`${offer.collection} ${offer.id} ${offer.field}`} data-standing={offer.standing}>
            {offerWords(offer)} <b>{offer.title}</b> {whyNotOffered(offer)}
          </p>
        ))}
        {offers.length > 0 ? null : <p>{now === '' ? 'It was emptied; nothing is offered for that.' : 'No field says just this: the slide put it together.'}</p>}
      </fieldset>
    </li>
  )
}

/** So many fields that are not offered are named. */
const most = 3

const marks: Readonly<Record<Piece['is'], 'span' | 'del' | 'ins'>> = { same: 'span', gone: 'del', new: 'ins' }

function Difference({ was, now }: { readonly was: string; readonly now: string }) {
  return wordDifference(was, now).map(({ is, text }, at) => {
    const Mark = marks[is]
    return <span key={at}>{at === 0 ? '' : ' '}<Mark>{text}</Mark></span>
  })
}
