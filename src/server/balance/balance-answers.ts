import { groundOf } from '../../core/balance/ground.ts'
import { problemOf } from '../../core/balance/problem.ts'
import { type Proposal, proposalOf } from '../../core/balance/proposal.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { giveUpBalance, proposeBalance } from '../../protocol/balance-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { BalanceSearches } from './balance-searches.ts'

/** Answers whoever asks for a balance. Nothing of it is kept: taking moves is a command. */
export function balanceAnswers(ledger: Ledger): Answer[] {
  const searches = new BalanceSearches()
  return [
    answer(proposeBalance, async ({ params: { ws }, body: { roadmap, keep, seconds } }) => {
      const asked = Date.now()
      const { state, position, today } = await ledger.state(ws)
      const ground = groundOf(state, roadmaps.need(state, roadmap), today)
      const problem = problemOf(ground, new Set(keep))
      return { position, day: today, ...told(proposalOf(ground, problem, await searches.seek(ws, problem, seconds, asked))) }
    }),
    answer(giveUpBalance, async ({ params: { ws } }) => ({ gaveUp: searches.giveUp(ws) })),
  ]
}

function told({ moves, bands, kept, clash, missing, ...proposal }: Proposal) {
  return {
    ...proposal, moves: [...moves], bands: bands.map((band) => ({ ...band, loads: [...band.loads] })), kept: [...kept], missing: [...missing],
    ...(clash === undefined ? {} : { clash: { ...clash, demands: [...clash.demands] } }),
  }
}
