import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { TypeOf } from '../../../core/kernel/record-type.ts'
import { departments, orgs, people, productAreas, teams } from '../../../core/workspace/workspace.ts'

export type Team = TypeOf<typeof teams>

export interface OrgNode {
  /** Undefined: the teams that stand in no org. */
  readonly org: TypeOf<typeof orgs> | undefined
  readonly teams: readonly Team[]
}

export interface DepartmentNode {
  /** Undefined: the orgs that stand in no department. */
  readonly department: TypeOf<typeof departments> | undefined
  readonly orgs: readonly OrgNode[]
}

/** Departments with their orgs with their teams, each by title; what stands in none comes last. */
export function teamTree(state: State): DepartmentNode[] {
  const allOrgs = [...orgs.list(state)].sort(byTitle)
  const allTeams = [...teams.list(state)].sort(byTitle)
  const node = (org: OrgNode['org']): OrgNode => ({ org, teams: allTeams.filter((team) => team.org === org?.id) })
  const inDepartment = (id: Id | undefined) => allOrgs.filter(({ department }) => department === id).map(node)
  const named = [...departments.list(state)].sort(byTitle).map((department): DepartmentNode => ({ department, orgs: inDepartment(department.id) }))
  const lone = node(undefined)
  const rest = [...inDepartment(undefined), ...(lone.teams.length === 0 ? [] : [lone])]
  return rest.length === 0 ? named : [...named, { department: undefined, orgs: rest }]
}

/** Who stands for a team, by what they do there. */
export function teamPeople(state: State, team: Team): readonly { readonly does: string; readonly id: Id; readonly name: string }[] {
  const duties = [['Product manager', team.productManager], ['Product marketer', team.productMarketer], ['Engineering manager', team.engineeringManager], ['Designer', team.designer]] as const
  return duties.flatMap(([does, id]) => {
    const person = people.get(state, id)
    return person === undefined ? [] : [{ does, id: person.id, name: person.name }]
  })
}

/** The product areas by title, each with its teams: an area has several, and a team several areas. */
export function areasWithTeams(state: State): readonly { readonly area: TypeOf<typeof productAreas>; readonly teams: readonly Team[] }[] {
  return [...productAreas.list(state)].sort(byTitle).map((area) => ({ area, teams: (area.teams ?? []).flatMap((id) => teams.get(state, id) ?? []).sort(byTitle) }))
}

/** What each person does, by their id: "Product manager of Relay core". */
export function dutiesOf(state: State): ReadonlyMap<Id, readonly string[]> {
  const duties = new Map<Id, string[]>()
  const note = (id: Id | undefined, said: string) => {
    if (id === undefined) return
    const all = duties.get(id)
    if (all === undefined) duties.set(id, [said])
    else all.push(said)
  }
  for (const team of [...teams.list(state)].sort(byTitle)) for (const { id, does } of teamPeople(state, team)) note(id, `${does} of ${team.title}`)
  for (const org of [...orgs.list(state)].sort(byTitle)) note(org.director, `Director of ${org.title}`)
  return duties
}

const byTitle = (a: { readonly title: string }, b: { readonly title: string }) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)
