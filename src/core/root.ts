import { audiences } from './audiences/audiences.ts'
import { decks } from './decks/decks.ts'
import { editions } from './editions/editions.ts'
import type { CommandType } from './kernel/command.ts'
import type { RecordType } from './kernel/record-type.ts'
import { undo } from './kernel/undo.ts'
import { importCommit } from './plans/import/commit.ts'
import { codeHosts, coverage, deploymentOptions, items, maturityDefinitions, plans, sources, stageTargets, useCases } from './plans/plans.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from './roadmap/roadmap.ts'
import { departments, memberships, orgs, people, productAreas, settings, teams } from './workspace/workspace.ts'

// One line a noun, in reading order (DESIGN 2): a noun may use those above it.
const types = [
  settings, departments, orgs, teams, productAreas, people, memberships,
  plans, sources, items, stageTargets, coverage, codeHosts, deploymentOptions, useCases, maturityDefinitions,
  roadmaps, buckets, activities, connectors, cellAgreements,
  audiences,
  decks,
  editions,
] as readonly unknown[] as readonly RecordType[]

const commands = [undo, importCommit] as readonly unknown[] as readonly CommandType[]

/** Every record type, by collection. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(types.map((type) => [type.collection, type]))

/** Every command, by name. */
export const commandTypes: ReadonlyMap<string, CommandType> = new Map(commands.map((type) => [type.name, type]))
