import type { Id, Name } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { answerUntil } from './answer-window.ts'
import { kindsIn, otherKind } from './content-kinds.ts'
import { type ReviewAnswer, reviewAnswers, type ReviewRequest, reviewRequests } from './reviews.ts'
import { wordsSeen } from './words-seen.ts'

/** One who was asked, with what they said last and until when they are waited for. */
export interface Reviewer {
  readonly person: Id
  readonly part?: string
  readonly answer?: ReviewAnswer
  readonly askedAt: Instant
  readonly lastDay: Day
  readonly until: Instant
  /** They are gone: nobody waits for their word, and their part needs somebody else's. */
  readonly leftOn?: Day
  /** They approved other words than those that stand there now: it does not count. */
  readonly isOutdated?: true
}

/** Where a review stands at an instant. Computed, never stored: only what was asked and answered is. */
export interface Standing {
  /** unblocked: silence has stopped blocking it. rejected: somebody said no, and has not said otherwise. */
  readonly state: 'withdrawn' | 'optional' | 'approved' | 'rejected' | 'waiting' | 'unblocked'
  /** It may not go out. */
  readonly blocks: boolean
  /** When silence stops blocking: the latest of all who are waited for. None where it never does, or nobody is. */
  readonly until?: Instant
  readonly lastDay?: Day
  readonly reviewers: readonly Reviewer[]
  /** Parts that nobody has approved. */
  readonly missing: readonly string[]
  /** It waits since its words changed: whoever wrote them asks again. */
  readonly isChanged?: true
  readonly sentence: string
}

/**
 * Rows G1 to G3. An optional review never blocks. A required one waits for an approval of each part; after so many full business days, counted for everybody
 * where they are, silence stops blocking and that is said; what is very wide waits for as long as it takes. A rejection blocks until its author says otherwise;
 * a comment is an answer that neither approves nor blocks. What was approved, or asked for, holds for the words that stood there then.
 */
export function standingOf(state: State, request: ReviewRequest, now: Instant): Standing {
  const kind = kindsIn(state).find(({ key }) => key === request.kind) ?? { ...otherKind, key: request.kind }
  const words = wordsSeen(state, request)
  const reviewers = reviewersOf(state, request, kind.days, words)
  const parts = partsOf(request, kind.parts)
  const missing = parts.filter((part) => !reviewers.some((one) => nameOf(one) === part && approves(one)))
  const awaited = reviewers.filter((one) => missing.includes(nameOf(one)))
  const last = awaited.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
  const base = { reviewers, missing }
  if (request.withdrawnAt !== undefined) return { ...base, state: 'withdrawn', blocks: false, sentence: 'It was withdrawn.' }
  if (request.optional === true) return { ...base, state: 'optional', blocks: false, sentence: 'Optional: nothing waits for it.' }
  const isReplaced = (gone: Reviewer) => gone.leftOn !== undefined && reviewers.some((one) => one.leftOn === undefined && one.part === gone.part && approves(one))
  const no = reviewers.find((one) => one.answer?.says === 'rejects' && !isReplaced(one))
  if (no !== undefined) return { ...base, state: 'rejected', blocks: true, sentence: no.leftOn === undefined ? 'It was rejected, and does not go out.' : `It was rejected by somebody who is gone: ask somebody else${no.part === undefined ? '' : ` for ${no.part}`}.` }
  if (missing.length === 0) return { ...base, state: 'approved', blocks: false, sentence: 'Approved.' }
  const gone = missing.find((part) => reviewers.some((one) => nameOf(one) === part) && reviewers.every((one) => nameOf(one) !== part || one.leftOn !== undefined))
  // Silence is no answer of somebody who is not there to give one.
  if (gone !== undefined) return { ...base, state: 'waiting', blocks: true, sentence: `Whoever was asked for ${nameOfPart(state, gone)} is gone: ask somebody else.` }
  // Silence is none about words that nobody was asked to look at.
  if (reviewers.some(({ isOutdated }) => isOutdated) || (request.words !== undefined && request.words !== words)) return { ...base, state: 'waiting', blocks: true, isChanged: true, sentence: changedWords(reviewers) }
  if (request.impact === 'very-wide' || last === undefined) return { ...base, state: 'waiting', blocks: true, sentence: request.impact === 'very-wide' ? 'Very wide: it waits until everybody has answered.' : 'Nobody was asked for a part of it: ask somebody.' }
  const ends = { until: last.until, lastDay: last.lastDay }
  if (last.until <= now) return { ...base, ...ends, state: 'unblocked', blocks: false, sentence: `No longer blocking: ${kind.days} full business days have gone by without an answer.` }
  return { ...base, ...ends, state: 'waiting', blocks: true, sentence: 'It waits for an answer.' }
}

const approves = ({ answer, isOutdated }: Reviewer): boolean => answer?.says === 'approves' && isOutdated !== true

const changedWords = (reviewers: readonly Reviewer[]): string => `Its words have changed since ${reviewers.some(({ isOutdated }) => isOutdated) ? 'they were approved' : 'it was asked for'}: ask again.`

/** Whose approval is asked for: each part of the kind, or of what has no parts, everybody who was asked. */
function partsOf({ reviewers }: ReviewRequest, parts: readonly string[]): readonly string[] {
  return parts.length > 0 ? parts : [...new Set(reviewers.map(nameOf))]
}

/** A part in words; one that is a person of their own, by name. */
const nameOfPart = (state: State, part: string): string => people.get(state, part)?.name ?? part

const nameOf = ({ part, person }: { readonly part?: string | undefined; readonly person: Id }): string => part ?? person

function reviewersOf(state: State, request: ReviewRequest, days: number, words: string | undefined): Reviewer[] {
  const answers = reviewAnswers.list(state).filter((one) => one.request === request.id)
  return request.reviewers.map(({ person, part, askedAt: later, leftOn }) => {
    const askedAt = [later, request.askedAgainAt, request.askedAt].filter((at) => at !== undefined).toSorted().at(-1) ?? request.askedAt
    const answer = answers.filter((one) => one.person === person && one.at >= (request.askedAgainAt ?? request.askedAt)).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
    const { lastDay, endsAt } = answerUntil(state, person, askedAt, days)
    const isOutdated = answer?.says === 'approves' && answer.words !== undefined && answer.words !== words
    return { person, askedAt, lastDay, until: endsAt, ...(part === undefined ? {} : { part }), ...(answer === undefined ? {} : { answer }), ...(leftOn === undefined ? {} : { leftOn }), ...(isOutdated ? { isOutdated } : {}) }
  })
}

/** The reviews of a record, the latest first. */
export function reviewsOf(state: State, collection: Name, record: Id): ReviewRequest[] {
  return reviewRequests.list(state).filter((one) => one.collection === collection && one.record === record).sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
}

/** A review that waits for somebody, with their own part in it. */
export interface Waiting {
  readonly request: ReviewRequest
  readonly standing: Standing
  readonly mine: Reviewer
}

/** What waits for somebody's word: the reviews that they were asked for and have not answered, with until when; what is due first comes first. */
export function waitingFor(state: State, person: Id | undefined, now: Instant): Waiting[] {
  if (person === undefined) return []
  const found = reviewRequests.list(state).flatMap((request) => {
    if (!request.reviewers.some((one) => one.person === person)) return []
    const standing = standingOf(state, request, now)
    const mine = standing.reviewers.find((one) => one.person === person)
    const isOver = standing.state === 'withdrawn' || standing.state === 'approved'
    return mine === undefined || mine.answer !== undefined || isOver ? [] : [{ request, standing, mine }]
  })
  return found.sort((a, b) => (a.mine.until < b.mine.until ? -1 : a.mine.until > b.mine.until ? 1 : 0))
}

/** May something go out, as far as its reviews go? The sentence of the first that blocks it, or nothing. */
export function blockedBy(state: State, requests: readonly ReviewRequest[], now: Instant): string | undefined {
  const found = requests.map((request) => ({ request, standing: standingOf(state, request, now) })).find(({ standing }) => standing.blocks)
  return found === undefined ? undefined : `“${found.request.title}”: ${found.standing.sentence}`
}
