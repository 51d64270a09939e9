import type { State } from '../kernel/state.ts'
import { byCodeHost, codeHostName } from '../plans/code-hosts.ts'
import { type Maturity, maturityLevels, maturityWords } from '../plans/maturity.ts'
import { codeHosts, deploymentOptions, type Item, maturityDefinitions } from '../plans/plans.ts'
import { saidOf, unreadOf } from './features.ts'

/** One column of a matrix. Not known: features name it, and no record does. */
export interface Column {
  readonly key: string
  readonly title: string
  readonly isKnown: boolean
}

/** The six levels of product data (DOMAIN 1.21), for a workspace that has defined none. */
const usual: readonly Maturity[] = ['not_implemented', 'experimental', 'beta', 'partial_ga', 'ga', 'deprecated']

/** Levels of ours in the order of how far along they are; a company's own after them. */
const rank = (key: string): number => (isLevel(key) ? maturityWords[key].rank : 10)

const isLevel = (key: string): key is Maturity => (maturityLevels as readonly string[]).includes(key)

/** What a level is called in a list: in our words where it is one of ours, else as its definition says. */
export function levelName(state: State, key: string): string {
  return isLevel(key) ? maturityWords[key].label : (maturityDefinitions.list(state).find(({ sourceKey }) => sourceKey === key)?.title ?? key)
}

/** The level of a feature: one of ours, or one that the workspace has defined itself. Undefined where nobody said, or nobody knows it. */
export function levelOf(feature: Item, levels: readonly Column[]): string | undefined {
  return feature.maturity ?? saidOf(feature, 'maturity').find((said) => levels.some(({ key, isKnown }) => isKnown && key === said))
}

/** Levels of maturity: those that are defined, the usual ones where none is, and any other that a feature is at. */
export function levelsOf(state: State, features: readonly Item[]): Column[] {
  const defined = maturityDefinitions.list(state).flatMap(({ sourceKey }) => sourceKey ?? [])
  const keys = new Set<string>([...(defined.length === 0 ? usual : defined), ...features.flatMap(({ maturity }) => maturity ?? [])])
  return [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map((key) => ({ key, title: levelName(state, key), isKnown: true }))
}

/** What features must fit: the records, and any other key that a feature speaks of. */
export function hostsOf(state: State, features: readonly Item[]): Column[] {
  const records = new Map(codeHosts.list(state).flatMap(({ sourceKey, title }) => (sourceKey === undefined ? [] : [[sourceKey, title] as const])))
  const keys = new Set([...records.keys(), ...features.flatMap((feature) => [...Object.keys(feature.compatibility ?? {}), ...unreadOf(feature, 'compatibility').keys()])])
  return [...keys].sort(byCodeHost).map((key) => ({ key, title: codeHostName(key, records.get(key)), isKnown: records.has(key) }))
}

/** Where features run: the records, and any other key that a feature speaks of. */
export function optionsOf(state: State, features: readonly Item[]): Column[] {
  const records = new Map(deploymentOptions.list(state).flatMap(({ sourceKey, title }) => (sourceKey === undefined ? [] : [[sourceKey, title] as const])))
  const keys = new Set([...records.keys(), ...features.flatMap((feature) => [...Object.keys(feature.deployment ?? {}), ...unreadOf(feature, 'deployment').keys()])])
  return [...keys].sort().map((key) => ({ key, title: records.get(key) ?? key.replaceAll(/[_-]+/g, ' '), isKnown: records.has(key) }))
}
