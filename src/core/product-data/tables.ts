import type { PartedTable } from '../../lib/parted-table.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { maturityDefinitions } from '../plans/plans.ts'
import { orgs, people } from '../workspace/workspace.ts'
import { levelName, levelOf, levelsOf } from './dimensions.ts'
import { featuresOf } from './features.ts'
import { type Matrix, matrixOf, type MatrixKind, type MatrixRow, teamsInOrder } from './matrix.ts'
import { reportingStructure } from './reporting-structure.ts'

export const productTables = ['maturity', 'compatibility', 'deployment', 'teams', 'levels', 'reporting'] as const
export type ProductTable = (typeof productTables)[number]

/** One of the pages that are made of product data (rows C5, F10, DOMAIN 1.22), in words. */
export function productTable(state: State, table: ProductTable): PartedTable {
  if (table === 'teams') return teamList(state)
  if (table === 'levels') return levelList(state)
  if (table === 'reporting') return reporting(state)
  return matrixInWords(state, matrixOf(state, { by: table }))
}

const matrixTitles: Record<MatrixKind, string> = { maturity: 'Feature maturity', compatibility: 'What works with what', deployment: 'Where features run' }
const boxWords: Readonly<Record<string, string>> = { works: 'yes', not: 'no', unsaid: '?', yes: 'yes' }

function matrixInWords(state: State, matrix: Matrix): PartedTable {
  const { by, columns, groups, total, withoutFeatures } = matrix
  const links = (row: MatrixRow) => (by === 'compatibility' ? [] : [row.feature.documentationLink ?? ''])
  const level = (row: MatrixRow) => (row.level === undefined ? (row.levelSaid === undefined ? 'nobody has said' : `${row.levelSaid} (none of the levels)`) : levelName(state, row.level))
  const cells = (row: MatrixRow) => (by === 'maturity' ? [] : columns.map(({ key }) => { const says = row.boxes.get(key) ?? ''; return by === 'deployment' && says !== '' ? levelName(state, says) : (boxWords[says] ?? says) }))
  return {
    title: matrixTitles[by],
    columns: ['Feature', 'Maturity', ...(by === 'compatibility' ? [] : ['Documentation']), ...(by === 'maturity' ? [] : columns.map(({ title }) => title))],
    parts: groups.map((group) => ({
      title: group.title, ...(group.team === undefined ? {} : noteOf(personOf(state, group.team.productManager))),
      rows: group.rows.map((row) => [`${row.feature.title}${group.kind === 'gone' ? ` (${row.teamSaid ?? ''})` : ''}`, level(row), ...links(row), ...cells(row)]),
    })),
    notes: [`${count(total, 'feature')} in all.`, ...(withoutFeatures.length === 0 ? [] : [`Without a feature: ${withoutFeatures.map(({ title }) => title).join(', ')}.`])],
  }
}

function noteOf(note: string): { readonly note?: string } {
  return note === '' ? {} : { note }
}

function teamList(state: State): PartedTable {
  const all = teamsInOrder(state)
  const features = featuresOf(state)
  const partOf = (title: string, org: Id | undefined, note: string) => ({
    title, ...noteOf(note),
    rows: all.filter((team) => orgs.get(state, team.org)?.id === org).map((team) => [
      team.title, personOf(state, team.productManager), personOf(state, team.productMarketer), team.strategyLink ?? '', (team.issueLabels ?? []).join(', '), String(features.filter(({ teams = [] }) => teams.includes(team.id)).length),
    ]),
  })
  const parts = [...orgs.list(state).sort((a, b) => (a.title < b.title ? -1 : 1)).map(({ id, title, director }) => partOf(title, id, personOf(state, director))), partOf('In no org', undefined, '')]
  return { title: 'Product teams', columns: ['Team', 'Product', 'Product marketing', 'Strategy', 'Labels', 'Features'], parts: parts.filter(({ title, rows }) => rows.length > 0 || title !== 'In no org'), notes: [`${count(all.length, 'team')} in all.`] }
}

function levelList(state: State): PartedTable {
  const features = featuresOf(state)
  const levels = levelsOf(state, features)
  const definitions = new Map(maturityDefinitions.list(state).map(({ sourceKey, definition }) => [sourceKey, definition]))
  const rows = levels.map(({ key, title }) => [title, definitions.get(key) ?? '', String(features.filter((feature) => levelOf(feature, levels) === key).length)])
  return { title: 'Levels of maturity', columns: ['Level', 'What it means', 'Features'], parts: [{ title: 'Levels', rows }], notes: [`${count(features.filter((feature) => levelOf(feature, levels) === undefined).length, 'feature')} at no level that is known.`] }
}

function reporting(state: State): PartedTable {
  const { orgs: all, others } = reportingStructure(state)
  return {
    title: 'Who is where', columns: ['Team', 'Role', 'Person'],
    parts: all.map(({ title, holders, teams }) => ({
      title, ...noteOf(holders.map(({ name }) => name).join(', ')),
      rows: teams.flatMap(({ team, holders: own }) => (own.length === 0 ? [[team.title, '', 'nobody yet']] : own.map(({ role, name }) => [team.title, role, name]))),
    })),
    notes: others.length === 0 ? [] : [`In no team: ${others.join(', ')}.`],
  }
}

function personOf(state: State, id: Id | undefined): string {
  return people.get(state, id)?.name ?? ''
}

/** "1 feature", "30 features". */
function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
