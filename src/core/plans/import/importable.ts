import type { Name } from '../../kernel/change.ts'
import type { RecordType } from '../../kernel/record-type.ts'
import { departments, orgs, people, productAreas, teams } from '../../workspace/workspace.ts'
import { codeHosts, deploymentOptions, items, maturityDefinitions, plans, stageTargets, useCases } from '../plans.ts'

/** What an import needs to know of a record type, looked up once. */
export interface Importable {
  readonly type: RecordType
  readonly fields: ReadonlySet<string>
  /** Reference fields: field -> collection. */
  readonly references: ReadonlyMap<string, Name>
  /** Those of them that hold a list. */
  readonly lists: ReadonlySet<string>
  /** Fields without which there is no record. */
  readonly required: ReadonlySet<string>
  /** Those of them that a draft's own values fill, not its references. */
  readonly requiredValues: readonly string[]
}

function importable(type: RecordType): Importable {
  const fields = Object.entries(type.definition.fields)
  return {
    type,
    fields: new Set(fields.map(([name]) => name)),
    references: new Map(fields.flatMap(([name, field]) => (field.to === undefined ? [] : [[name, field.to] as const]))),
    lists: new Set(fields.flatMap(([name, field]) => (field.to !== undefined && field.type.safeParse(['a']).success ? [name] : []))),
    required: new Set(fields.flatMap(([name, field]) => (field.type.safeParse(undefined).success ? [] : [name]))),
    requiredValues: fields.flatMap(([name, field]) => (field.to !== undefined || field.type.safeParse(undefined).success ? [] : [name])),
  }
}

// In an order in which what is pointed at without fail (an item's plan, a target's item) comes before what points at it.
const types = [
  departments, orgs, people, teams, productAreas, codeHosts, deploymentOptions, useCases, maturityDefinitions, plans, items, stageTargets,
] as readonly unknown[] as readonly RecordType[]

/** The collections that an import may write, in the order in which their references can be resolved. */
export const importables: ReadonlyMap<Name, Importable> = new Map(types.map((type) => [type.collection, importable(type)]))

/** Fields that the machinery of imports sets, never a draft. */
export const machineryFields: ReadonlySet<string> = new Set(['source', 'sourceKey', 'shared', 'goneOn', 'baseline', 'erased', 'erasedNames'])
