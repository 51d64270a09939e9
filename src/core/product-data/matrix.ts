import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { Item } from '../plans/plans.ts'
import { orgs, teams, type Team } from '../workspace/workspace.ts'
import { type Column, hostsOf, levelOf, levelsOf, optionsOf } from './dimensions.ts'
import { featuresOf, saidOf, unreadOf } from './features.ts'

export const matrixKinds = ['maturity', 'compatibility', 'deployment'] as const
export type MatrixKind = (typeof matrixKinds)[number]

/** The column of features that are at no level that is known: they are counted too. */
export const noLevel = 'no-known-level'

export interface MatrixRow {
  readonly feature: Item
  /** Its level, where it is one that is known. */
  readonly level?: string
  /** What its source says of the level or team and nothing answers to. */
  readonly levelSaid?: string
  readonly teamSaid?: string
  /**
   * By column. Of maturity: "yes" at its level. Of compatibility: "works", "not", and "unsaid" where something is said of others and nothing of this.
   * Of deployment: the level there, where it differs from the feature's own. An empty box says nothing.
   */
  readonly boxes: ReadonlyMap<string, string>
}

/** The features of one team; of teams that are gone; or of none. */
export interface MatrixGroup {
  readonly kind: 'team' | 'gone' | 'none'
  readonly title: string
  readonly team?: Team
  readonly rows: readonly MatrixRow[]
}

export interface Matrix {
  readonly by: MatrixKind
  readonly columns: readonly Column[]
  readonly groups: readonly MatrixGroup[]
  /** Every feature of the data: the rows of all groups together. */
  readonly total: number
  /** By column, then by what its boxes say, how many features say it. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** In the team list, and in no matrix since they have no feature. */
  readonly withoutFeatures: readonly Team[]
}

/**
 * Features by team against levels, what they work with, or where they run (row C5, DOMAIN 0.8 and 1.22). Each feature is one row, under its first team; one
 * whose team is gone, or that has none, is in a group of its own: no row is ever lost, and each count is made of these rows.
 */
export function matrixOf(state: State, { by }: { readonly by: MatrixKind }): Matrix {
  const features = featuresOf(state)
  const levels = levelsOf(state, features)
  const columns = columnsOf(state, by, features, levels)
  const rows = features.map((feature) => rowOf(feature, by, columns, levels))
  const byTeam = new Map<Id, MatrixRow[]>()
  const [gone, none]: [MatrixRow[], MatrixRow[]] = [[], []]
  for (const row of rows) {
    const team = row.feature.teams?.find((one) => teams.get(state, one) !== undefined)
    if (team === undefined) (row.teamSaid === undefined ? none : gone).push(row)
    else (byTeam.get(team) ?? made(byTeam, team)).push(row)
  }
  const all = teamsInOrder(state)
  const groups: MatrixGroup[] = [
    ...all.flatMap((team) => { const own = byTeam.get(team.id); return own === undefined ? [] : [{ kind: 'team' as const, title: team.title, team, rows: own }] }),
    ...(gone.length === 0 ? [] : [{ kind: 'gone' as const, title: 'Points at a team that is gone', rows: gone }]),
    ...(none.length === 0 ? [] : [{ kind: 'none' as const, title: 'In no team', rows: none }]),
  ]
  return { by, columns, groups, total: rows.length, counts: countsOf(columns, rows), withoutFeatures: all.filter(({ id }) => !byTeam.has(id)) }
}

/** Teams by the title of their org, then by their own; those of no org last. */
export function teamsInOrder(state: State): Team[] {
  const orgOf = ({ org }: Team) => orgs.get(state, org)?.title ?? '\u{10ffff}'
  return teams.list(state).sort((a, b) => compare(orgOf(a), orgOf(b)) || compare(a.title, b.title))
}

function made<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list: V[] = []
  lists.set(key, list)
  return list
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function columnsOf(state: State, by: MatrixKind, features: readonly Item[], levels: readonly Column[]): readonly Column[] {
  if (by === 'compatibility') return hostsOf(state, features)
  if (by === 'deployment') return optionsOf(state, features)
  const isLost = features.some((feature) => levelOf(feature, levels) === undefined)
  return isLost ? [...levels, { key: noLevel, title: 'No known level', isKnown: false }] : levels
}

function rowOf(feature: Item, by: MatrixKind, columns: readonly Column[], levels: readonly Column[]): MatrixRow {
  const level = levelOf(feature, levels)
  const [levelSaid, teamSaid] = [saidOf(feature, 'maturity').join(', '), saidOf(feature, 'teams').join(', ')]
  const boxes = new Map<string, string>()
  for (const { key } of columns) {
    const says = by === 'maturity' ? (key === (level ?? noLevel) ? 'yes' : '') : by === 'compatibility' ? fitOf(feature, key) : (feature.deployment?.[key] ?? unreadOf(feature, 'deployment').get(key) ?? '')
    if (says !== '') boxes.set(key, says)
  }
  return { feature, boxes, ...(level === undefined ? {} : { level }), ...(levelSaid === '' || level !== undefined ? {} : { levelSaid }), ...(teamSaid === '' ? {} : { teamSaid }) }
}

/** Whether a feature works with something; "unsaid" where it speaks of others of the kind, or says what is neither yes nor no. */
function fitOf(feature: Item, key: string): string {
  const said = feature.compatibility?.[key]
  if (said !== undefined) return said ? 'works' : 'not'
  return Object.keys(feature.compatibility ?? {}).length > 0 || unreadOf(feature, 'compatibility').size > 0 ? 'unsaid' : ''
}

function countsOf(columns: readonly Column[], rows: readonly MatrixRow[]): Map<string, Map<string, number>> {
  const counts = new Map(columns.map(({ key }) => [key, new Map<string, number>()]))
  for (const { boxes } of rows) for (const [key, says] of boxes) counts.get(key)?.set(says, (counts.get(key)?.get(says) ?? 0) + 1)
  return counts
}
