import { Feed } from 'feed'
import type { Day } from '../../core/kernel/command.ts'
import { type OutlineGroup, outlineGroups } from '../../core/audiences/outline.ts'
import { escapeText, plainCharacters } from '../markup.ts'

/** One edition as those who follow the plan hear of it. */
export interface PublishedChange {
  /** Outside id of the edition: the same in every copy of the feed, and it tells nothing. */
  readonly id: string
  readonly number: number
  readonly day: Day
  /** Says the point: the outline's headline, or that it is the first edition. */
  readonly headline: string
  /** In the order of the outline, as this audience is told them. */
  readonly lines: readonly { readonly group: OutlineGroup; readonly sentence: string; readonly reason?: string | undefined }[]
}

export interface FeedFacts {
  readonly title: string
  /** Where a person reads the same, and where the feeds themselves lie. */
  readonly page: string
  readonly atom: string
  readonly json: string
  /** Newest first. */
  readonly changes: readonly PublishedChange[]
}

/** What changed from edition to edition, as an Atom feed (RFC 4287). Instants are the start of an edition's day in UTC: no other leaves. */
export function changesAtom(facts: FeedFacts): string {
  // The library says of the title of an entry that it is markup.
  return feedOf(facts, escapeText).atom1()
}

/** The same as a JSON feed (version 1.0). */
export function changesJsonFeed(facts: FeedFacts): string {
  return feedOf(facts, plainCharacters).json1()
}

function feedOf({ title, page, atom, json, changes }: FeedFacts, entryTitle: (text: string) => string): Feed {
  const feed = new Feed({
    id: page, link: page, title: plainCharacters(title), language: 'en', generator: false, feedLinks: { atom, json }, author: { name: plainCharacters(title) },
    // With no edition yet there is no day to tell either.
    updated: instantOf(changes[0]?.day ?? '1970-01-01'),
  })
  for (const change of changes) {
    feed.addItem({
      id: `urn:throughline:${change.id}`, link: page, title: entryTitle(`Edition ${change.number}: ${change.headline}`),
      date: instantOf(change.day), published: instantOf(change.day), content: plainCharacters(contentOf(change)),
    })
  }
  return feed
}

/** The lines under their headings, each heading once. */
function contentOf({ headline, lines }: PublishedChange): string {
  if (lines.length === 0) return `<p>${escapeText(headline)}.</p>`
  const groups = [...new Set(lines.map(({ group }) => group))]
  return groups.map((group) => `<h2>${outlineGroups[group]}</h2><ul>${lines.filter((line) => line.group === group).map(lineOf).join('')}</ul>`).join('')
}

function lineOf({ sentence, reason }: PublishedChange['lines'][number]): string {
  return `<li>${escapeText(sentence)}${reason === undefined ? '' : ` ${escapeText(reason)}`}</li>`
}

const instantOf = (day: Day) => new Date(`${day}T00:00:00Z`)
