import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import type { Id } from '../kernel/change.ts'
import { roadmaps } from './roadmap.ts'
import { type ReviewQuestion, reviewQuestions, type RoadmapReview, roadmapReviews, reviewsOf, unanswered } from './roadmap-reviews.ts'

const questions = Object.keys(reviewQuestions) as ReviewQuestion[]

const begin = defineCommand({
  name: 'roadmap-review.begin',
  summary: 'Begins the quarter’s review of a roadmap. One is under way at a time.',
  may: 'edit',
  args: z.strictObject({ roadmap: id }),
  decide(state, { roadmap }, { newId, today }) {
    const [last] = reviewsOf(state, roadmaps.need(state, roadmap).id)
    if (last !== undefined && last.closedOn === undefined) throw new Refusal('exists', `A review of this roadmap is under way since ${last.begunOn}: go on with that one.`)
    return [roadmapReviews.create(newId('roadmap-reviews'), { roadmap, number: (last?.number ?? 0) + 1, begunOn: today })]
  },
})

const answer = defineCommand({
  name: 'roadmap-review.answer',
  summary: 'Answers one question of a review under way: whether something changed, and what.',
  may: 'edit',
  args: z.strictObject({ id, question: z.enum(questions), changed: z.boolean(), note: z.string().trim().max(5_000).optional() }),
  decide(state, { id: which, question, changed, note }) {
    if (changed && !note) throw new Refusal('invalid', 'Say what has changed.', { at: 'args.note' })
    return roadmapReviews.update(underWay(state, which), { [question]: { changed, ...(note ? { note } : {}) } })
  },
})

const close = defineCommand({
  name: 'roadmap-review.close',
  summary: 'Closes a review as a new version of the roadmap. Refused while a question is open.',
  may: 'edit',
  args: z.strictObject({ id, takenPart: z.array(id).max(100).optional() }),
  decide(state, { id: which, takenPart }, { today }) {
    const review = underWay(state, which)
    const open = unanswered(review)
    if (open.length > 0) throw new Refusal('conflict', `The review has not said yet: ${open.map((question) => reviewQuestions[question]).join(' ')}`)
    return roadmapReviews.update(review, { closedOn: today, ...(takenPart === undefined || takenPart.length === 0 ? {} : { takenPart }) })
  },
})

const remove = defineCommand({
  name: 'roadmap-review.remove',
  summary: 'Gives up a review that is under way.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => [roadmapReviews.remove(underWay(state, which))],
})

function underWay(state: State, which: Id): RoadmapReview {
  const review = roadmapReviews.need(state, which)
  if (review.closedOn !== undefined) throw new Refusal('gone', `That review was closed on ${review.closedOn} and stays as it is: begin the next one.`)
  return review
}

export const reviewCommands = [begin, answer, close, remove] as readonly unknown[] as readonly CommandType[]
