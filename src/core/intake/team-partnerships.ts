import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { address, line, teams } from '../workspace/workspace.ts'

const words = z.string().trim().min(1).max(2_000).optional()

/** How product marketing works with another team (row F7): where it adds value, through which channel for many, and with what for one. */
export const teamPartnerships = defineRecord({
  collection: 'team-partnerships', word: 'team partnership', class: 'internal', readers: members, inNoView: true,
  fields: {
    /** A team of the workspace; or the name of one that has no record here. */
    team: { type: z.string().optional(), to: 'teams' }, name: { type: line.optional() },
    where: { type: z.string().trim().min(1).max(2_000) },
    forMany: { type: words }, forOne: { type: words },
    contact: { type: z.string().optional(), to: 'people' }, link: { type: address.optional() },
  },
  invariant: ({ id, team, name }, state): string | undefined => {
    if ((team === undefined) === (name === undefined)) return 'It is about one team: choose a team, or write its name.'
    return teamPartnerships.list(state).some((other) => other.id !== id && (team === undefined ? other.name === name : other.team === team)) ? 'This team has a line already: change that one.' : undefined
  },
})
export type TeamPartnership = TypeOf<typeof teamPartnerships>

/** What the team of a line is called. */
export function partnerName(state: State, { team, name }: Pick<TeamPartnership, 'team' | 'name'>): string {
  return name ?? teams.get(state, team)?.title ?? 'A team'
}

/** All lines, by the names of the teams. */
export function partnershipsIn(state: State): { readonly partnership: TeamPartnership; readonly name: string }[] {
  return teamPartnerships.list(state).map((partnership) => ({ partnership, name: partnerName(state, partnership) })).sort((a, b) => (`${a.name} ${a.partnership.id}` < `${b.name} ${b.partnership.id}` ? -1 : 1))
}
