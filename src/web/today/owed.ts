import { accounts } from '../../core/accounts/accounts.ts'
import { standOf, turnsBetween } from '../../core/cadence/turns.ts'
import { standingOfRequest } from '../../core/change-requests/request-standing.ts'
import { changeRequests } from '../../core/change-requests/change-requests.ts'
import { routeOf } from '../../core/customer-feedback/routing.ts'
import { openNotices } from '../../core/customer-feedback/ship-notices.ts'
import { claimAt, dueOf, standAt, waitingFor } from '../../core/customer-feedback/standing.ts'
import { advisoryBoards } from '../../core/customer-marketing/advisory-boards.ts'
import { advisoryQuarter } from '../../core/customer-marketing/advisory-due.ts'
import { decks } from '../../core/decks/decks.ts'
import { textDrifts } from '../../core/decks/text-drift.ts'
import { holdersOn } from '../../core/duties/duties-on.ts'
import { deprecations } from '../../core/deprecations/deprecations.ts'
import { gatesOf, type GateStanding } from '../../core/deprecations/gates-of.ts'
import { notSaid } from '../../core/goals/said.ts'
import { goalQuarter } from '../../core/goals/quarter-of-goals.ts'
import { plannedIn, planningOf } from '../../core/goals/quarter-plan.ts'
import { closesAt, weekOf } from '../../core/goals/week.ts'
import { standingOfSupport } from '../../core/intake/request-standing.ts'
import { supportRequests } from '../../core/intake/support-requests.ts'
import type { Id } from '../../core/kernel/change.ts'
import type { Day, Instant } from '../../core/kernel/command.ts'
import { type Actor, isEditor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { type LearningDue, learningDue } from '../../core/learning/learning-due.ts'
import { editions } from '../../core/editions/editions.ts'
import { brokenLinks, brokenOf } from '../../core/library/broken-links.ts'
import { resourcesOf } from '../../core/library/hub.ts'
import { items } from '../../core/plans/plans.ts'
import { teamReviews } from '../../core/product-data/monthly-review.ts'
import { zoneOf } from '../../core/reviews/answer-window.ts'
import { looksOwed } from '../../core/strategy/looks-owed.ts'
import { addDays } from '../../core/time/days.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { nothingOwed, type Owed, type OwedThing } from './owed-things.ts'

/** Days of the calendar ahead that are looked at, as for the tasks of launches. */
const ahead = 7

/** What waits for one person. It asks most nouns of core, so the screen is there before it (today-screen.tsx). */
export function owedBy(state: State, { person: me, role }: Pick<Actor, 'person' | 'role'>, { today, now }: { readonly today: Day; readonly now: Instant }): Owed {
  if (me === undefined || (!isEditor({ role }) && role !== 'contributor')) return nothingOwed
  const mayDecide = isEditor({ role })
  return {
    turns: turnsOf(state, me, { today, now }),
    checkIns: checkInsFor(state, me, { now }),
    dataReviews: dataReviewsFor(state, me, today),
    strategy: strategyFor(state, me, today),
    planning: planningFor(state, me, today),
    words: mayDecide ? wordsFor(state, me, today) : [],
    gates: mayDecide ? gatesFor(state, me, { today, now }) : [],
    answers: [...(mayDecide ? changesFor(state, me, today) : []), ...supportFor(state, me, today)],
    feedback: [...feedbackFor(state, me, { today, now }), ...tellingFor(state, me, today)],
    learning: learningDue(state, today).filter((due) => writerOf(due) === me).map(({ item, by, isLate }) => ({ at: 'learning-records', id: item.id, title: item.title, said: `What it taught ${isLate ? 'was to be' : 'is to be'} written down by ${dayAndMonth(by)}.`, isLate })),
    resources: resourcesFor(state, me, today),
    boards: advisoryBoards.list(state).filter(({ owner }) => owner === me).flatMap((board): OwedThing[] => {
      const { isDue, label } = advisoryQuarter(state, board, today)
      return isDue ? [{ at: 'advisory-boards', id: board.id, title: board.title, said: `It meets every quarter, and has no meeting in ${label}.`, isLate: false }] : []
    }),
  }
}

/** Days back for which a late turn is asked for still: what is older stands with the rhythms. A word on a month's deck is of no use once that is long made. */
const [lateFor, checkFor] = [35, 7]

function turnsOf(state: State, me: Id, { today, now }: { readonly today: Day; readonly now: Instant }): OwedThing[] {
  const zone = zoneOf(state, me)
  return turnsBetween(state, addDays(today, -lateFor), addDays(today, ahead)).flatMap((turn): OwedThing[] => {
    const stand = standOf(turn, now)
    if (turn.line.kind === 'feature-check' && turn.day < addDays(today, -checkFor)) return []
    if (turn.person !== me || (stand !== 'late' && stand !== 'due')) return []
    const { day, time } = localTime(turn.due, zone)
    return [{ at: 'rhythms', id: `${turn.rhythm}/${turn.period}`, title: turn.line.title, said: `${stand === 'late' ? 'It was due' : 'It is due'} ${dayAndMonth(day)}, ${time}.`, isLate: stand === 'late' }]
  })
}

function checkInsFor(state: State, me: Id, { now }: { readonly now: Instant }): OwedThing[] {
  const week = weekOf(now)
  const { day, time } = localTime(closesAt(week), zoneOf(state, me))
  return notSaid(state, week, now).filter(({ keyResult }) => keyResult.owner === me).map(({ keyResult, overdueSince }): OwedThing => ({
    at: 'key-results', id: keyResult.id, title: keyResult.title, isLate: overdueSince !== undefined,
    said: overdueSince === undefined ? `The week closes ${dayAndMonth(day)}, ${time}.` : `Nothing was said for the week that closed ${dayAndMonth(overdueSince.slice(0, 10))}.`,
  }))
}

function dataReviewsFor(state: State, me: Id, today: Day): OwedThing[] {
  return teamReviews(state, today).flatMap(({ team, stands, by, features }): OwedThing[] => {
    if (team.productManager !== me || stands === 'reviewed' || (stands === 'due' && by > addDays(today, ahead))) return []
    return [{ at: 'data-reviews', id: team.id, title: `Product data of ${team.title}`, isLate: stands === 'late', said: `${features} ${features === 1 ? 'feature' : 'features'}, to be looked through by ${dayAndMonth(by)}.` }]
  })
}

function strategyFor(state: State, me: Id, today: Day): OwedThing[] {
  return looksOwed(state, today).filter(({ people }) => people.includes(me)).map(({ page, reviewBy, stands }): OwedThing => ({ at: 'strategy-pages', id: page.id, title: page.title, isLate: stands === 'late', said: stands === 'late' ? `Nobody has looked it through for a month: it was due by ${dayAndMonth(reviewBy)}.` : `To be looked through by ${dayAndMonth(reviewBy)}.` }))
}

function planningFor(state: State, me: Id, today: Day): OwedThing[] {
  return [today, plannedIn(state, today).start].flatMap((quarter) => planningOf(state, quarter, today).filter(({ owner, stands, by }) => owner === me && (stands === 'now' || (stands === 'late' && by >= addDays(today, -lateFor))))
    .map(({ step, title, artefact, by, stands }): OwedThing => ({ at: 'planning-steps', id: `${addDays(goalQuarter(state, quarter).start, -1)} ${step}`, title, said: `${artefact}, ${stands === 'late' ? 'was due' : 'by'} ${dayAndMonth(by)}.`, isLate: stands === 'late' })))
}

function wordsFor(state: State, me: Id, today: Day): OwedThing[] {
  const holders = holdersOn(state, 'customer-roadmap', today)
  if (holders.length > 0 && !holders.some(({ person }) => person === me)) return []
  return textDrifts(state, today).map(({ deck, place, quote, sentence }): OwedThing => ({ at: 'deck-words', id: decks.get(state, deck)?.key ?? '', title: `${place}: “${quote}”`, said: sentence, isLate: false }))
}

function gatesFor(state: State, me: Id, at: { readonly today: Day; readonly now: Instant }): OwedThing[] {
  return deprecations.list(state).flatMap((deprecation): OwedThing[] => {
    const next = gatesOf(state, deprecation, at).find(({ isNext }) => isNext)
    if (next === undefined || next.owner !== me || !isMyTurn(next, at.today)) return []
    const day = next.by === undefined ? '' : `, ${next.isLate ? 'was due' : 'by'} ${dayAndMonth(next.by)}`
    return [{ at: 'deprecations', id: deprecation.id, title: deprecation.title, said: `${next.title}${day}.${next.waits === undefined ? '' : ` ${next.waits}`}`, isLate: next.isLate }]
  })
}

/** One that waits for a day or for others is nobody's turn, unless it is late; the first one waits for answers that its owner gives. */
function isMyTurn({ gate, by, isLate, waits }: GateStanding, today: Day): boolean {
  return isLate || gate === 'decided' || (waits === undefined && (by === undefined || by <= addDays(today, ahead)))
}

/** A change that nobody answered in time waits for whoever owns what would change. */
function changesFor(state: State, me: Id, today: Day): OwedThing[] {
  return changeRequests.list(state).flatMap((request): OwedThing[] => {
    const { isLate, sentence } = standingOfRequest(request, today)
    if (!isLate || items.get(state, request.item)?.owner !== me) return []
    return [{ at: 'change-requests', id: request.id, title: request.title, said: `It was to be answered by ${dayAndMonth(request.answerBy ?? today)}. ${sentence}`, isLate }]
  })
}

function supportFor(state: State, me: Id, today: Day): OwedThing[] {
  return supportRequests.list(state).flatMap((request): OwedThing[] => {
    const { isLate, sentence } = standingOfSupport(request, today)
    if (!isLate || request.owner !== me) return []
    return [{ at: 'support-requests', id: request.id, title: request.title, said: `It was wanted by ${dayAndMonth(request.wantedBy ?? today)}. ${sentence}`, isLate }]
  })
}

/** Letters of what was said that stand in a title. */
const mostSaid = 100

function feedbackFor(state: State, me: Id, { today, now }: { readonly today: Day; readonly now: Instant }): OwedThing[] {
  return waitingFor(state).flatMap((entry): OwedThing[] => {
    const claim = claimAt(entry, now)
    const due = dueOf(state, entry)
    if (claim === undefined ? !routeOf(state, entry, today).people.includes(me) : claim.by !== me) return []
    const isLate = standAt(state, { ...entry, claimedBy: undefined, claimedAt: undefined }, now) === 'late'
    const day = due === undefined ? 'No time was promised.' : `${isLate ? 'It was to be' : 'To be'} answered by ${dayAndMonth(due.slice(0, 10))}.`
    return [{ at: 'customer-feedback', id: entry.id, title: (entry.subject ?? entry.text.split('\n')[0] ?? '').slice(0, mostSaid), said: claim === undefined ? day : `You hold it. ${day}`, isLate }]
  })
}

/** Something that I hold was asked for, and is out: whoever asked is to be told. */
function tellingFor(state: State, me: Id, today: Day): OwedThing[] {
  return openNotices(state, today).filter(({ person }) => person === me).map(({ notice, asker }): OwedThing => ({
    at: 'to-tell', id: notice.entry, title: items.get(state, notice.item)?.title ?? '', said: `It is out since ${dayAndMonth(notice.at.slice(0, 10))}: ${accounts.get(state, asker.account)?.name ?? 'somebody'} asked for it, and was not told yet.`, isLate: false,
  }))
}

/** Whoever leads product marketing writes what a launch taught, else whoever owns what came out. */
function writerOf({ item, launch }: LearningDue): Id | undefined {
  return launch?.leads?.find(({ role }) => role === 'Product marketing')?.person ?? item.owner
}

/** What I keep in the hub and nobody has looked at in time, and every broken link of what I keep or own. */
function resourcesFor(state: State, me: Id, today: Day): OwedThing[] {
  const old = resourcesOf(state, today, editions.list(state)).filter(({ owner, stale }) => owner === me && stale !== undefined).map(({ id, title, stale = '' }): OwedThing => ({ at: 'hub', id: `old/${id}`, title, said: stale, isLate: true }))
  const broken = brokenLinks(state).flatMap((one) => brokenOf(one, me).map(({ id, title }): OwedThing => ({ at: 'hub', id: `broken/${id}`, title, said: `Its link has not worked since ${dayAndMonth(one.look.failingSince ?? today)}${one.look.said === undefined ? '' : ` (${one.look.said})`}.`, isLate: false })))
  return [...broken, ...old]
}
