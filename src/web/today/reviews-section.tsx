import { MessageSquareText } from 'lucide-react'
import type { Waiting } from '../../core/reviews/standing.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { useOpened } from '../shell/use-opened.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** Reviews that wait for my word, and until when. */
export function ReviewsSection({ reviews }: { readonly reviews: readonly Waiting[] }) {
  const { open } = useOpened()
  return (
    <NeedSection
      title="Waiting for your review"
      list={reviews}
      row={({ request, standing, mine }) => (
        <li key={request.id} className={css.row}>
          <span className={css.kind}>
            <MessageSquareText size={14} strokeWidth={1.75} aria-hidden /> {standing.state === 'optional' ? 'if you like' : request.impact === 'very-wide' ? 'very wide' : `by ${dayAndMonth(mine.lastDay)}`}
          </span>
          <div className={css.what}>
            <p className={css.title}>{request.title}</p>
            <p>{mine.part === undefined ? '' : `As ${mine.part.toLowerCase()}. `}{standing.sentence}</p>
          </div>
          <button type="button" className={css.name} onClick={() => open('review-requests', request.id)}>Look at it</button>
        </li>
      )}
    />
  )
}
