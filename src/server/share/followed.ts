import { audiences } from '../../core/audiences/audiences.ts'
import { outsideId } from '../../core/audiences/outside-ids.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import type { PageChanges, PageStory } from '../../core/editions/page/page-story.ts'
import { stillTold, type ToldOfItems } from '../../core/editions/share-still-told.ts'
import { changesAtom, changesJsonFeed, type FeedFacts, type PublishedChange } from '../../exports/feeds/changes-feed.ts'
import { releasesCalendar } from '../../exports/feeds/releases-calendar.ts'
import { workspaceKey } from '../decks/workspace-key.ts'
import { Page } from './page-bytes.ts'
import type { Looked, SharedPages } from './shared-pages.ts'

/** The forms in which programs follow a plan, each with its name below a link's address and its type. */
export const followed = {
  'feed.atom': { type: 'application/atom+xml; charset=utf-8', make: (facts: Facts) => changesAtom(facts.feed) },
  'feed.json': { type: 'application/feed+json; charset=utf-8', make: (facts: Facts) => changesJsonFeed(facts.feed) },
  'releases.ics': { type: 'text/calendar; charset=utf-8', make: (facts: Facts) => releasesCalendar(facts.calendar) },
} as const
export type FollowedName = keyof typeof followed

interface Facts {
  readonly feed: FeedFacts
  readonly calendar: Parameters<typeof releasesCalendar>[0]
}

/** Editions that a feed goes back to. */
const mostEditions = 20
/** Links whose feeds are kept ready. */
const mostKept = 300

type IsTold = (told: ToldOfItems) => boolean

/**
 * Feeds and calendars of links: of what was published, since nothing leaves before; and of that only what may still be told today, since
 * programs ask again and again. Kept by link until the workspace changes.
 */
export class Followed {
  private readonly pages: SharedPages
  private readonly secretKey: string
  private readonly kept = new Map<string, { readonly mark: string; readonly facts: Promise<Facts | undefined> }>()

  constructor(pages: SharedPages, secretKey: string) {
    this.pages = pages
    this.secretKey = secretKey
  }

  /** One form for a link, whose page is at `page`; nothing where its deck has no edition that stands, or none that has a page. */
  async make(looked: Looked, name: FollowedName, page: string): Promise<Page | undefined> {
    const { named, mark } = looked
    const key = `${named.workspace}/${named.link}/${page}`
    const known = this.kept.get(key)
    const facts = known?.mark === mark ? known.facts : this.facts(looked, page)
    facts.catch(() => this.kept.delete(key))
    if (known?.mark !== mark) {
      const [oldest] = this.kept.keys()
      if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest)
      this.kept.set(key, { mark, facts })
    }
    const made = await facts
    return made === undefined ? undefined : new Page(followed[name].make(made))
  }

  private async facts({ named: { workspace }, link, own, current }: Looked, page: string): Promise<Facts | undefined> {
    const { state, today } = await this.pages.stateOf(workspace)
    const newest = current ?? own
    const audience = audiences.get(state, link.audience)
    if (newest === undefined || audience === undefined || newest.state === 'withdrawn') return undefined
    const key = workspaceKey(this.secretKey, workspace)
    const isTold = stillTold(state, audience, { today, key })
    // Who was given one edition may read it and what replaced it, and nothing from before.
    const from = link.edition === undefined ? 1 : (own?.number ?? 1)
    const all = editions.list(state).filter((one) => one.deck === link.deck && one.audience === link.audience && one.state !== 'withdrawn' && one.number >= from).sort((a, b) => b.number - a.number)
    const changes: PublishedChange[] = []
    let story: PageStory | undefined
    for (const edition of all.slice(0, mostEditions)) {
      const told = await this.pages.story(workspace, edition)
      if (told === undefined) continue
      if (edition.id === newest.id) story = told
      changes.push({ id: outsideId(key, editions.collection, edition.id), ...publishedChange(edition, told.changes, isTold) })
    }
    if (story === undefined) return undefined
    const { day, disclaimer, calendar = [] } = story
    const title = story.subject ?? story.heading
    const events = calendar.filter(({ id, title: name, when, value }) => isTold({ about: [id], texts: [name, when, value] }))
    return { feed: { title, page, atom: `${page}/feed.atom`, json: `${page}/feed.json`, changes }, calendar: { title: `${title}: releases`, page, day, disclaimer, events } }
  }
}

/** An edition as a feed tells it. Its headline names what changed: where a part of that is told no more, the headline is not either. */
function publishedChange({ number, day }: Edition, changes: PageChanges | undefined, isTold: IsTold): Omit<PublishedChange, 'id'> {
  if (changes === undefined) return { number, day, headline: 'The first edition', lines: [] }
  const all = changes.groups.flatMap(({ group, lines }) => lines.map(({ about = [], sentence, reason }) => ({ group, about, sentence, reason })))
  const left = all.filter(({ group, about, sentence, reason }) => isTold({ about, texts: [sentence, reason], hasLeft: group === 'left' }))
  const lines = left.map(({ group, sentence, reason }) => ({ group, sentence, ...(reason === '' ? {} : { reason }) }))
  return { number, day, headline: left.length === all.length ? changes.headline : 'What changed', lines }
}
