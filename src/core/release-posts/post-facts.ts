import { audiences, type AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { deprecationsIn } from '../deprecations/gates-of.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { type Item, items } from '../plans/plans.ts'
import type { ReleasePost } from './release-posts.ts'

export interface PostFacts {
  readonly features: readonly { readonly title: string; readonly value: string }[]
  /** A line each, with the day on which it ends. */
  readonly deprecated: readonly string[]
  /** Features of the release with a value text that not everybody may be told: whoever writes the post sees that they are left out. */
  readonly leftOut: readonly Item[]
  /** Deprecations of the release that nobody has said in words for outside, or that are not shared inside yet. */
  readonly quiet: readonly string[]
}

/** Ids of the View are of no use outside this file. */
const key = 'release post'

/**
 * What a post takes of the plan, from a View of the public audience (DESIGN law 3): a post is read by everybody. A deprecation is told once it was shared inside, in
 * the words that were written for outside (DOMAIN 1.9).
 */
export function postFacts(state: State, post: Pick<ReleasePost, 'launch'>, today: Day): PostFacts {
  const release = items.get(state, launches.get(state, post.launch)?.release)
  if (release === undefined) return { features: [], deprecated: [], leftOut: [], quiet: [] }
  const view = redact(state, everybody(state), { today, key })
  const outside = outsideIdMaker(key)
  const seen = new Map(view.list<{ readonly id: string; readonly title?: string; readonly value?: string }>('items').map((item) => [item.id, item]))
  const all = items.list(state).filter((item) => item.release === release.id && item.kind === 'feature' && item.value !== undefined && item.status !== 'dropped' && item.goneOn === undefined)
  const told = all.map((item) => ({ item, as: seen.get(outside('items', item.id)) }))
  const gone = deprecationsIn(state, release.id)
  const isTold = ({ toldAs, passed = [] }: (typeof gone)[number]) => toldAs !== undefined && passed.some(({ gate }) => gate === 'shared-with-all')
  return {
    features: told.flatMap(({ as }) => (as?.title === undefined || as.value === undefined ? [] : [{ title: as.title, value: as.value }])),
    deprecated: gone.filter(isTold).map(({ toldAs = '', endsOn }) => (endsOn === undefined ? toldAs : `${toldAs}, until ${endsOn}`)),
    leftOut: told.flatMap(({ item, as }) => (as?.title === undefined || as.value === undefined ? [item] : [])),
    quiet: gone.filter((one) => !isTold(one)).map(({ title }) => title),
  }
}

/** The rules of the public, as the workspace has them. */
export function everybody(state: State): AudienceRules {
  return audiences.list(state).find(({ key: called }) => called === 'public') ?? builtInAudience('public')
}
