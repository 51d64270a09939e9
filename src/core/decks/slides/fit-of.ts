import { maturityWords } from '../../plans/maturity.ts'
import type { DeckContext } from '../deck-context.ts'
import type { Feature } from '../deck-plan.ts'
import { byText } from '../words.ts'

/** What features must fit, such as a code host: the key in an item's compatibility, and its name. */
export interface Host {
  readonly key: string
  readonly title: string
}

export type Fit = 'works' | 'does-not' | 'not-said' | 'not-applicable'

/** Whether a feature fits. What is not built, or no longer there, has nothing to fit; a missing word is no "no". */
export function fitOf(feature: Feature, host: string): Fit {
  const said = feature.item.compatibility?.[host]
  if (said !== undefined) return said ? 'works' : 'does-not'
  const level = feature.item.maturity
  return level !== undefined && (maturityWords[level].mark === 'none' || level === 'removed' || level === 'disabled') ? 'not-applicable' : 'not-said'
}

/** The one thing that is true of a feature with every host; unset where hosts differ. */
export function fitOfAll(feature: Feature, hosts: readonly Host[]): Fit | undefined {
  const [first, ...others] = hosts.map((host) => fitOf(feature, host.key))
  return others.every((one) => one === first) ? first : undefined
}

/** What the features of a plan must fit, by name: what the View names, and what features alone speak of. */
export function hostsIn({ view, plan }: Pick<DeckContext, 'view' | 'plan'>): Host[] {
  const records = view.list<{ readonly id: string; readonly sourceKey?: string; readonly title?: string }>('code-hosts')
  const known = new Map(records.flatMap(({ sourceKey, title }) => (sourceKey === undefined ? [] : [[sourceKey, title ?? sourceKey] as const])))
  for (const feature of plan.features) for (const host of Object.keys(feature.item.compatibility ?? {})) if (!known.has(host)) known.set(host, host)
  return [...known].map(([key, title]) => ({ key, title })).sort((a, b) => byText(a.title, b.title))
}
