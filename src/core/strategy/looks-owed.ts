import { holdersOn } from '../duties/duties-on.ts'
import { havingOn } from '../duties/stand-ins.ts'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { allStandings, type PageStanding } from './standing.ts'

/** A strategy page that is to be looked through, and whose that is; nobody’s is a gap that is shown. */
export interface LookOwed extends PageStanding {
  readonly people: readonly Id[]
}

/**
 * The pages whose monthly look is due or late (row C2), with whose it is: a team’s page is that of whoever manages its product; the company’s, and that of a team without one, of
 * whoever has the duty of the roadmap; or of whoever stands in for them.
 */
export function looksOwed(state: State, today: Day): LookOwed[] {
  return allStandings(state, today).pages.filter(({ stands }) => stands !== 'reviewed').map((standing) => ({ ...standing, people: lookersOf(state, standing, today) }))
}

function lookersOf(state: State, { team }: PageStanding, today: Day): Id[] {
  const duty = 'roadmap'
  const holders = holdersOn(state, duty, today).filter((one) => one.team === undefined || one.team === team?.id).map(({ person }) => person)
  const own = team?.productManager === undefined ? holders : [team.productManager]
  return [...new Set(own.filter((id) => people.get(state, id)?.erased !== true).map((id) => havingOn(state, id, duty, today).person))]
}
