import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type ContentKind, contentKinds } from './reviews.ts'

export type KindRules = Pick<ContentKind, 'key' | 'title' | 'parts' | 'days' | 'ownProcess'>

const both = ['Product director', 'Marketing']

/**
 * The seven kinds that must be looked at before they go out (row G2, DOMAIN 1.19). A company's own record of the same key stands in place of one. A post
 * about a release has its own process, where its reviewers are asked.
 */
export const builtInKinds: readonly KindRules[] = [
  { key: 'post', title: 'Release or blog post', parts: both, days: 3, ownProcess: 'release-posts' },
  { key: 'social', title: 'Official social media, video too', parts: both, days: 3 },
  { key: 'talk', title: 'Public talk', parts: both, days: 3 },
  { key: 'site', title: 'Update of the site', parts: both, days: 3 },
  { key: 'pricing', title: 'Update of pricing or packaging', parts: both, days: 3 },
  { key: 'deprecation', title: 'Update of a deprecation', parts: both, days: 3 },
  { key: 'press', title: 'Press', parts: both, days: 3 },
]

/** A kind for everything else: a look that anybody may ask for, and nobody must wait for (row G1). */
export const otherKind: KindRules = { key: 'other', title: 'Something else', parts: [], days: 3 }

/** Every kind as it holds in this workspace: the built-in ones, or the company's own in their place, then those that it added. */
export function kindsIn(state: State): KindRules[] {
  const own = new Map(contentKinds.list(state).map((kind) => [kind.key, kind]))
  const builtIn = [...builtInKinds, otherKind].map((kind): KindRules => own.get(kind.key) ?? kind)
  return [...builtIn, ...[...own.values()].filter(({ key }) => !builtIn.some((kind) => kind.key === key))]
}

/** The kind of that key. Refuses with `invalid`, naming those there are. */
export function kindCalled(state: State, key: string): KindRules {
  const all = kindsIn(state)
  const found = all.find((kind) => kind.key === key)
  if (found === undefined) throw new Refusal('invalid', `There is no kind of content "${key}". There are: ${all.map((kind) => kind.key).join(', ')}.`, { at: 'args.kind' })
  return found
}
