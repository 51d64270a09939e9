import { releasePosts } from '../../release-posts/release-posts.ts'
import { reviewsOf, standingOf } from '../../reviews/standing.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Check, Ground } from '../check.ts'

/**
 * What was asked about the launch, or its post until that is published, was looked at, or will wait no longer by its day (rows G2, G3). What was rejected blocks, and on the day itself all that still
 * waits does.
 */
export function reviewChecks({ state, launch, now, today, days: { announce } }: Ground): readonly Check[] {
  const post = releasePosts.list(state).find((one) => one.launch === launch.id && one.published === undefined)
  const asked = [...reviewsOf(state, 'launches', launch.id), ...(post === undefined ? [] : reviewsOf(state, releasePosts.collection, post.id))]
  return asked.filter(({ withdrawnAt, optional }) => withdrawnAt === undefined && optional !== true).map((request) => {
    const { blocks, state: stands, lastDay, sentence, reviewers } = standingOf(state, request, now)
    const base = { key: `review:${request.id}`, title: request.title }
    const isInTime = stands === 'waiting' && lastDay !== undefined && (announce === undefined || lastDay < announce)
    if (!blocks || isInTime) return { ...base, passes: true }
    const person = reviewers.find(({ answer }) => answer === undefined)?.person
    return {
      ...base, passes: false, fails: stands === 'rejected' || (announce !== undefined && announce <= today) ? 'blocks' : 'risks', facts: `${stands} ${lastDay ?? ''}`,
      sentence: lastDay === undefined ? sentence : `${sentence} Silence stops blocking after ${dayAndMonth(lastDay)}.`,
      ...(person === undefined ? {} : { person }), ...(lastDay === undefined ? {} : { by: lastDay }), acts: [{ label: 'Open the review', open: `review-requests/${request.id}` }],
    }
  })
}
