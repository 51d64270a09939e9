import type { State } from '../../core/kernel/state.ts'
import { marketUses } from '../../core/launches/briefs-using.ts'
import { gapsOf } from '../../core/market/gaps.ts'
import { competitors, type MarketKind, marketKinds, marketTypes, messages } from '../../core/market/market.ts'
import { audienceOf } from '../../core/market/named.ts'
import { reviewOf } from '../../core/market/review-due.ts'
import { readMarket } from '../../protocol/market-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** What is known of the market, for members. */
export function marketAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readMarket, async ({ params: { ws }, query: { kind: only, due, on } }) => {
      const { state, today } = await ledger.state(ws)
      const day = on ?? today
      const records = marketKinds.filter((kind) => only === undefined || kind === only).flatMap((kind) =>
        marketTypes[kind].list(state).toSorted((a, b) => (a.title < b.title ? -1 : 1)).map((record) => {
          const { id, title, owner, reviewOn } = record
          const kept = { ...(owner === undefined ? {} : { owner }), ...(reviewOn === undefined ? {} : { reviewOn }) }
          return { kind, id, title, ...kept, review: reviewOf(record, day), gaps: gapsOf(kind, record).map(({ says }) => says), usedIn: marketUses(state, id), ...ofKind(state, kind, id) }
        }))
      return { day, records: records.filter(({ review }) => due === undefined || review === 'due' || review === 'late') }
    }),
  ]
}

/** What the one kind tells and no other: a competitor what is compared, a message its house. */
function ofKind(state: State, kind: MarketKind, id: string) {
  if (kind === 'competitors') return { claims: [...(competitors.get(state, id)?.claims ?? [])] }
  const message = kind === 'messages' ? messages.get(state, id) : undefined
  if (message === undefined) return {}
  const { pain, value, proof = [] } = message
  return { audience: audienceOf(state, message), ...(pain === undefined ? {} : { pain }), ...(value === undefined ? {} : { value }), proof: [...proof] }
}
