import type { PageChange, PageChanges, PageStory } from './page-story.ts'

/** What whoever subscribed is told of an edition: plain data, taken from what was frozen with it. Every text in it leaves. */
export interface EditionNews {
  /** The deck with its edition: "Fernhill roadmap, edition 7". */
  readonly name: string
  readonly day: string
  /** Unset where there is no earlier edition to compare with. */
  readonly changes?: PageChanges | undefined
  readonly disclaimer: string
}

/** The news of an edition, as its page tells them. */
export function newsIn({ name, day, changes, disclaimer }: PageStory): EditionNews {
  return { name, day, changes, disclaimer }
}

/** The news without what may not be told any more. Their headline names what changed: where a part of that falls away, the headline does too. */
export function newsStillTold(news: EditionNews, isTold: (change: PageChange) => boolean): EditionNews {
  if (news.changes === undefined) return news
  const groups = news.changes.groups.map(({ group, lines }) => ({ group, lines: lines.filter(isTold) }))
  const isWhole = groups.every(({ lines }, at) => lines.length === news.changes?.groups[at]?.lines.length)
  return isWhole ? news : { ...news, changes: { ...news.changes, headline: 'What changed', groups: groups.filter(({ lines }) => lines.length > 0) } }
}
