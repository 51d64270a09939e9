import { notHandedOver } from '../../core/hand-overs/missing.ts'
import { handOversFor, handOversOn } from '../../core/hand-overs/standing.ts'
import { items } from '../../core/plans/plans.ts'
import { cameLate } from '../../core/readiness/came-late.ts'
import { listHandOvers } from '../../protocol/hand-over-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** What was handed over and how it stands, for members. */
export function handOverAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listHandOvers, async ({ params: { ws }, query: { waiting } }) => {
      const { state, position, today, now } = await ledger.state(ws)
      const found = waiting === undefined ? handOversOn(state, today) : handOversFor(state, waiting, today)
      const handOvers = found.map(({ handOver: { id, title, item, launch, from, to, handedOn, answerBy, rounds = [] }, standing: { step, next, missing, sentence } }) => ({
        id, title, ...(item === undefined ? {} : { item }), ...(launch === undefined ? {} : { launch }), from, to, handedOn, answerBy, rounds: rounds.length + 1, state: step, ...(next === undefined ? {} : { next }), missing: [...missing], sentence,
      }))
      const late = cameLate(state, { today, now }).map(({ launch: { id, release, tier, involvedOn }, check: { by, sentence, accepted } }) => ({
        launch: id, title: items.get(state, release)?.title ?? '', ...(tier === undefined ? {} : { tier }), ...(by === undefined ? {} : { by }), ...(involvedOn === undefined ? {} : { came: involvedOn }), ...(sentence === undefined ? {} : { sentence }), ...(accepted === undefined ? {} : { accepted }),
      }))
      const missing = notHandedOver(state, today).map(({ release, ships, features }) => ({ release: release.id, title: release.title, ships, features: features.map(({ id, title }) => ({ id, title })) }))
      return { day: today, position, handOvers, notHandedOver: missing, cameLate: late }
    }),
  ]
}
