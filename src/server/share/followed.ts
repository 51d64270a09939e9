import { audiences } from '../../core/audiences/audiences.ts'
import { outsideId, outsideIdMaker } from '../../core/audiences/outside-ids.ts'
import type { Id } from '../../core/kernel/change.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import { type EditionNews, newsIn, newsStillTold } from '../../core/editions/page/edition-news.ts'
import type { PageChange, PageEvent, PageStory } from '../../core/editions/page/page-story.ts'
import { stillTold, toldIn, type ToldOfItems } from '../../core/editions/share-still-told.ts'
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

/**
 * Feeds and calendars of links: of what was published, since nothing leaves before; and of that only what may still be told today, since
 * programs ask again and again. Kept by link until the workspace changes.
 */
export class Followed {
  private readonly pages: SharedPages
  private readonly secretKey: string
  private readonly ids = new Map<string, Map<Id, Id>>()
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
    // Who was given one edition may read it and what replaced it, and nothing from before.
    const from = link.edition === undefined ? 1 : (own?.number ?? 1)
    const all = editions.list(state).filter((one) => one.deck === link.deck && one.audience === link.audience && one.state !== 'withdrawn' && one.number >= from).sort((a, b) => b.number - a.number)
    const stories: { readonly edition: Edition; readonly story: PageStory }[] = []
    for (const edition of all.slice(0, mostEditions)) {
      const story = await this.pages.story(workspace, edition)
      if (story !== undefined) stories.push({ edition, story })
    }
    const shown = stories.find(({ edition }) => edition.id === newest.id)?.story
    if (shown === undefined) return undefined
    const events = shown.calendar ?? []
    const asked: (readonly [PageChange | PageEvent, ToldOfItems])[] = [
      ...stories.flatMap(({ story }) => [...toldIn(story.changes)]), ...events.map((event) => [event, { about: [event.id], texts: [event.title, event.when, event.value] }] as const),
    ]
    const answers = stillTold(state, audience, { today, key, idOf: this.idsOf(workspace, key) }, asked.map(([, told]) => told))
    const left = new Set(asked.filter((_, at) => answers[at] === true).map(([one]) => one))
    const title = shown.subject ?? shown.heading
    return {
      feed: { title, page, atom: `${page}/feed.atom`, json: `${page}/feed.json`, changes: stories.map(({ edition, story }) => publishedChange(outsideId(key, editions.collection, edition.id), edition, newsStillTold(newsIn(story), (change) => left.has(change)))) },
      calendar: { title: `${title}: releases`, page, day: shown.day, disclaimer: shown.disclaimer, events: events.filter((event) => left.has(event)) },
    }
  }

  /** Outside ids of a workspace's items, each made once: a plan may have many thousand, and is asked for at each change. */
  private idsOf(workspace: string, key: string): (item: Id) => Id {
    const known = this.ids.get(workspace) ?? new Map<Id, Id>()
    const [oldest] = this.ids.keys()
    if (!this.ids.has(workspace) && this.ids.size >= mostKept && oldest !== undefined) this.ids.delete(oldest)
    this.ids.set(workspace, known)
    const make = outsideIdMaker(key)
    return (item) => {
      const id = known.get(item) ?? make('items', item)
      known.set(item, id)
      return id
    }
  }
}

/** An edition as a feed tells it. */
function publishedChange(id: Id, { number, day }: Edition, { changes }: EditionNews): PublishedChange {
  if (changes === undefined) return { id, number, day, headline: 'The first edition', lines: [] }
  const lines = changes.groups.flatMap(({ group, lines: told }) => told.map(({ sentence, reason }) => ({ group, sentence, ...(reason === '' ? {} : { reason }) })))
  return { id, number, day, headline: changes.headline, lines }
}
