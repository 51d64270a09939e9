import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { departments, type Org, orgs, people, type Team } from '../workspace/workspace.ts'
import { teamsInOrder } from './matrix.ts'

export interface Holder {
  readonly role: 'Director' | 'Product' | 'Product marketing' | 'Engineering' | 'Design'
  readonly person: Id
  readonly name: string
}

export interface ReportingOrg {
  readonly title: string
  readonly org?: Org
  readonly department?: string
  readonly holders: readonly Holder[]
  readonly teams: readonly { readonly team: Team; readonly holders: readonly Holder[] }[]
}

export interface ReportingStructure {
  readonly orgs: readonly ReportingOrg[]
  /** People who stand in no org and no team. */
  readonly others: readonly string[]
}

/** Who is where, made of people, teams and orgs (row F10): org by org with its director, each team with its people. Teams of no org, and people of no team, are told too. */
export function reportingStructure(state: State): ReportingStructure {
  const holder = (role: Holder['role'], person: Id | undefined): Holder[] => {
    const found = people.get(state, person)
    return found === undefined ? [] : [{ role, person: found.id, name: found.name }]
  }
  const teamsOf = (org: Id | undefined) => teamsInOrder(state).filter((team) => orgs.get(state, team.org)?.id === org).map((team) => ({
    team, holders: [...holder('Product', team.productManager), ...holder('Product marketing', team.productMarketer), ...holder('Engineering', team.engineeringManager), ...holder('Design', team.designer)],
  }))
  const named = orgs.list(state).sort((a, b) => (a.title < b.title ? -1 : 1)).map((org): ReportingOrg => {
    const department = departments.get(state, org.department)?.title
    return { title: org.title, org, holders: holder('Director', org.director), teams: teamsOf(org.id), ...(department === undefined ? {} : { department }) }
  })
  const loose = teamsOf(undefined)
  const all = [...named, ...(loose.length === 0 ? [] : [{ title: 'In no org', holders: [], teams: loose }])]
  const placed = new Set(all.flatMap((org) => [...org.holders, ...org.teams.flatMap(({ holders }) => holders)]).map(({ person }) => person))
  const others = people.list(state).filter(({ id, erased }) => erased !== true && !placed.has(id)).map(({ name }) => name).sort()
  return { orgs: all, others }
}
