import { z } from 'zod'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import type { Day } from '../kernel/command.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line, settings } from '../workspace/workspace.ts'
import { editions, type Edition } from './editions.ts'

/** A site as a browser names it: scheme, host and port, nothing after it. */
const site = z.string().max(200).regex(/^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/, 'must be a site such as https://www.example.com, in small letters, without a path')
const mailAddress = z.email().max(254).toLowerCase()

/**
 * An address outside at which an audience reads what was published for it. What opens it (token, password) is nowhere in the log: the
 * server keeps digests of both beside it.
 */
export const shareLinks = defineRecord({
  collection: 'share-links', word: 'share link', class: 'internal', title: 'label', readers: ['owner', 'admin', 'editor'], inNoView: true,
  fields: {
    /** Who it was given to, in the words of whoever made it. Never told outside. */
    label: { type: line },
    deck: { type: z.string(), to: 'decks' }, audience: { type: z.string(), to: 'audiences' },
    /** The one edition that it shows; none means whichever is current. */
    edition: { type: z.string().optional(), to: 'editions' },
    madeBy: { type: z.string() }, madeOn: { type: daySchema },
    /** The last day on which it is good, in the workspace's zone. */
    expires: { type: daySchema },
    /** It asks for a password. */
    locked: { type: z.literal(true).optional() },
    /** Only whoever reads mail at one of these may open it. */
    emails: { type: z.array(mailAddress).min(1).max(200).optional(), personal: true, class: 'restricted' },
    /** Sites that may show it in a frame; none named, none may. */
    sites: { type: z.array(site).min(1).max(20).optional() },
    revoked: { type: z.literal(true).optional(), lasting: { value: true, why: 'A link that was revoked stays so: make a new one instead.' } },
  },
})
export type ShareLink = TypeOf<typeof shareLinks>

/** Days that a link is good for when nobody says otherwise, and at most. */
export const shareDays = { usual: 90, most: 365 } as const

export type LinkStanding = 'live' | 'expired' | 'revoked' | 'off'

/** May a link be opened, and if not, why. `off`: links were forbidden, or what it shows is not for people outside any more. */
export function standingOf(state: State, link: ShareLink, today: Day): LinkStanding {
  if (link.revoked === true) return 'revoked'
  if (settings.get(state, 'settings')?.shareLinks === 'off' || !isForOutside(state, link)) return 'off'
  return link.expires < today ? 'expired' : 'live'
}

/** Links are for people outside alone: whoever is inside signs in. The activity roadmap has none whatever the audience. */
function isForOutside(state: State, { deck, audience }: Pick<ShareLink, 'deck' | 'audience'>): boolean {
  return audiences.get(state, audience)?.inside === false && decks.get(state, deck)?.kind === 'product-roadmap'
}

/** The current edition of a deck for an audience; none where nothing was published or all was withdrawn. */
export function currentEdition(state: State, of: Pick<Edition, 'deck' | 'audience'>): Edition | undefined {
  return editions.list(state).find((one) => one.state === 'current' && one.deck === of.deck && one.audience === of.audience)
}

/** The edition that a link shows: its own, or whichever is current; when none is, the newest that was withdrawn. */
export function sharedEdition(state: State, link: ShareLink): Edition | undefined {
  if (link.edition !== undefined) return editions.get(state, link.edition)
  const all = editions.list(state).filter((one) => one.deck === link.deck && one.audience === link.audience)
  return all.find((one) => one.state === 'current') ?? all.sort((a, b) => b.number - a.number)[0]
}
