import { type Reviewer, standingOf } from '../../core/reviews/standing.ts'
import { reviewRequests } from '../../core/reviews/reviews.ts'
import { listReviews } from '../../protocol/review-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Reviews with how they stand at the service's clock, for members, the latest first. */
export function reviewAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listReviews, async ({ params: { ws }, query: { waiting, collection, record } }) => {
      const { state, position, now } = await ledger.state(ws)
      const asked = reviewRequests.list(state).filter((one) => (collection === undefined || one.collection === collection) && (record === undefined || one.record === record)).toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
      const all = asked.map((request) => ({ request, standing: standingOf(state, request, now) })).filter(({ standing }) => waiting === undefined || isWaitedFor(standing, waiting))
      const reviews = all.map(({ request: { id, title, kind, impact, askedAt, ...about }, standing }) => ({
        id, title, kind, impact, askedAt, ...(about.collection === undefined ? {} : { collection: about.collection }), ...(about.record === undefined ? {} : { record: about.record }),
        state: standing.state, blocks: standing.blocks, ...(standing.until === undefined ? {} : { until: standing.until }), sentence: standing.sentence, missing: [...standing.missing], reviewers: standing.reviewers.map(toldReviewer),
      }))
      return { now, position, reviews }
    }),
  ]
}

function isWaitedFor({ state, reviewers }: ReturnType<typeof standingOf>, person: string): boolean {
  return state !== 'withdrawn' && state !== 'approved' && reviewers.some((one) => one.person === person && one.answer === undefined)
}

function toldReviewer({ person, part, answer: said, until, leftOn }: Reviewer) {
  return { person, until, ...(part === undefined ? {} : { part }), ...(said === undefined ? {} : { says: said.says, ...(said.note === undefined ? {} : { note: said.note }) }), ...(leftOn === undefined ? {} : { leftOn }) }
}
