import { groundOf } from '../../core/balance/ground.ts'
import { asItStands, type Choice, type Problem, problemOf } from '../../core/balance/problem.ts'
import { proposalOf, type Proposal } from '../../core/balance/proposal.ts'
import { daysOver, isSound } from '../../core/balance/solution.ts'
import { must } from '../../lib/must.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** A proposal as the service would answer it, looked for without its solver: one move after the other, each the one that leaves the least over. */
export function sampleBalance(workspace: SampleWorkspace, { roadmap, keep }: Readonly<Record<string, unknown>>): Proposal {
  const { state, today, position } = workspace.shown()
  const ground = groundOf(state, must(roadmaps.get(state, String(roadmap)), 'the roadmap'), today)
  const problem = problemOf(ground, new Set((keep as readonly string[] | undefined) ?? []))
  const choice = stepByStep(problem)
  const left = daysOver(problem, choice)
  return { ...proposalOf(ground, problem, { status: daysOver(problem, asItStands(problem)) === 0 ? 'nothing-over' : left === 0 ? 'found' : 'none', seconds: 0.1, choice }), position } as Proposal
}

function stepByStep(problem: Problem): Choice {
  let choice = asItStands(problem)
  for (;;) {
    const next = problem.demands.flatMap(({ options }, at) => options.map((_, option) => choice.with(at, option))).filter((one) => isSound(problem, one))
    const best = next.map((one) => ({ one, over: daysOver(problem, one) })).sort((a, b) => a.over - b.over)[0]
    if (best === undefined || best.over >= daysOver(problem, choice)) return choice
    choice = best.one
  }
}
