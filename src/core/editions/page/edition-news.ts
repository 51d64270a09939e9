import type { PageChanges, PageStory } from './page-story.ts'

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
