import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { reportingStructure } from '../product-data/reporting-structure.ts'
import { people, type Person } from '../workspace/workspace.ts'

export interface ReportingLine {
  readonly person: Id
  readonly name: string
  /** 0 for whoever reports to nobody here. */
  readonly depth: number
  /** What they do, of the teams: "Product, Relay core". */
  readonly duties: readonly string[]
}

export interface ReportingBlock {
  readonly lines: readonly ReportingLine[]
  /** Sentences: circles, managers who are gone. Whoever is in one stands among the lines all the same. */
  readonly findings: readonly string[]
}

/**
 * Who reports to whom, as `{{generator:reporting_structure}}` has it (row F10): everybody once, below their manager. Of one person with all below them, where `of` names one by id, by the
 * key of their source, or by their name with underscores. Undefined where it names nobody.
 */
export function reportingBlock(state: State, of?: string): ReportingBlock | undefined {
  const all = people.list(state).filter(({ erased }) => erased !== true).sort((a, b) => (a.name < b.name ? -1 : 1))
  const root = of === undefined ? undefined : all.find((one) => [one.id, one.sourceKey, keyOf(one.name)].includes(of))
  if (of !== undefined && root === undefined) return undefined
  const duties = dutiesOf(state)
  const known = new Set(all.map(({ id }) => id))
  const lines: ReportingLine[] = []
  const placed = new Set<Id>()
  const place = (person: Person, depth: number) => {
    if (placed.has(person.id)) return
    placed.add(person.id)
    lines.push({ person: person.id, name: person.name, depth, duties: duties.get(person.id) ?? [] })
    for (const one of all) if (one.manager === person.id) place(one, depth + 1)
  }
  const circles = circlesIn(all)
  if (root !== undefined) place(root, 0)
  else for (const one of [...all.filter(({ manager }) => manager === undefined || !known.has(manager)), ...circles.flat()]) place(one, 0)
  const gone = all.filter(({ id, manager }) => placed.has(id) && manager !== undefined && !known.has(manager)).map(({ name }) => `Whom ${name} reported to is not here any more: say who it is now.`)
  return { lines, findings: [...gone, ...circles.filter((circle) => circle.some(({ id }) => placed.has(id))).map(circleWords)] }
}

function circleWords(circle: readonly Person[]): string {
  const names = circle.map(({ name }) => name)
  return names.length === 1 ? `${names.join('')} reports to themselves: say who is above.` : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} report to each other in a circle: say who is above.`
}

/** Circles of managers, each once, beginning with whoever is first by name. */
function circlesIn(all: readonly Person[]): Person[][] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const seen = new Set<Id>()
  return all.flatMap((start): Person[][] => {
    const way: Person[] = []
    for (let at: Person | undefined = start; at !== undefined && !seen.has(at.id); at = byId.get(at.manager ?? '')) {
      seen.add(at.id)
      way.push(at)
    }
    const back = way.findIndex(({ id }) => id === way.at(-1)?.manager)
    return back === -1 ? [] : [way.slice(back).sort((a, b) => (a.name < b.name ? -1 : 1))]
  })
}

function dutiesOf(state: State): ReadonlyMap<Id, readonly string[]> {
  const found = new Map<Id, string[]>()
  const add = (person: Id, duty: string) => found.set(person, [...(found.get(person) ?? []), duty])
  for (const { title, holders, teams } of reportingStructure(state).orgs) {
    for (const { role, person } of holders) add(person, `${role}, ${title}`)
    for (const { team, holders: own } of teams) for (const { role, person } of own) add(person, `${role}, ${team.title}`)
  }
  return found
}

/** "anna_mikhova". */
function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '_')
}
