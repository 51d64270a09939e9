import { type Edition, editions as records } from '../../core/editions/editions.ts'
import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import { type ShareLink, shareLinks, standingOf } from '../../core/editions/share-links.ts'
import { standingEditions } from '../../core/editions/subscriptions.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Ledger, WorkspaceState } from '../log/ledger.ts'
import type { Mail } from '../mail/mail.ts'
import type { LinkStore } from '../share/link-store.ts'
import { newsLetter } from './letters.ts'
import type { Subscriber, SubscriberStore } from './subscriber-store.ts'

export interface ReaderHands {
  readonly ledger: Ledger
  readonly links: LinkStore
  readonly subscribers: SubscriberStore
  readonly secretKey: string
  /** Where people reach the service. */
  readonly address: () => string
  readonly news: (workspace: string, edition: Edition) => Promise<EditionNews | undefined>
}

/**
 * Puts a mail into the box for each subscriber who was not told of an edition yet, once each. Where a link is good no more, its readers count as
 * told: what was published meanwhile is not sent later. A revoked one is so for good: its readers' addresses are forgotten.
 */
export async function tellReaders(workspace: string, { state, today }: WorkspaceState, hands: ReaderHands): Promise<void> {
  for (const id of (await hands.subscribers.counts(workspace)).keys()) {
    const link = shareLinks.get(state, id)
    if (link === undefined) continue
    if (link.revoked === true) {
      await hands.subscribers.forgetLink({ workspace, link: id })
      continue
    }
    const named = { workspace, link: id }
    const editions = standingEditions(state, link)
    const untold = await hands.subscribers.untold(named, editions)
    for (const edition of editions.filter((one) => untold.has(one.id))) {
      const mailTo = await letterWriter(workspace, { state, today, link, edition }, hands)
      while ((await hands.subscribers.tell(named, edition, mailTo)) > 0);
    }
  }
}

/** Writes the mail of an edition to a subscriber; none to whom it is not for any more. */
async function letterWriter(workspace: string, { state, today, link, edition }: { readonly state: State; readonly today: Day; readonly link: ShareLink; readonly edition: Edition }, hands: ReaderHands) {
  const [page, news] = [await pageAddress(workspace, link, hands), await hands.news(workspace, edition)]
  return (to: Subscriber): Mail | undefined => {
    if (news === undefined || !isReader(state, link, to, today)) return undefined
    return newsLetter(to.email, jobOf(edition, to), link.locked === true ? undefined : news, { page, end: endAddress(to, hands) })
  }
}

/** The page as subscribers reach it, at its current edition. */
export async function pageAddress(workspace: string, { id, edition }: ShareLink, { links, secretKey, address }: Pick<ReaderHands, 'links' | 'secretKey' | 'address'>): Promise<string> {
  return `${address()}/s/${await links.mailedToken({ workspace, link: id }, secretKey)}${edition === undefined ? '' : '/current'}`
}

export function endAddress({ id }: Subscriber, { subscribers, address }: Pick<ReaderHands, 'subscribers' | 'address'>): string {
  return `${address()}/subscription/end/${subscribers.endToken(id)}`
}

/** Is somebody still one whom a link is for? */
export function isReader(state: State, link: ShareLink | undefined, { email }: Pick<Subscriber, 'email'>, today: Day): link is ShareLink {
  return link !== undefined && standingOf(state, link, today) === 'live' && (link.emails === undefined || link.emails.includes(email))
}

/** Should a mail that waits still go? Not when its edition was withdrawn meanwhile, its link is good no more, or its reader wants none. */
export async function isStillWanted(job: string, { ledger, subscribers }: Pick<ReaderHands, 'ledger' | 'subscribers'>): Promise<boolean> {
  const [edition = '', id = ''] = job.split(' ')
  const reader = await subscribers.find(id)
  if (reader === undefined) return false
  const { state, today } = await ledger.state(reader.workspace, { fresh: true })
  const found = records.get(state, edition)
  return found !== undefined && found.state !== 'withdrawn' && isReader(state, shareLinks.get(state, reader.link), reader, today)
}

const jobOf = ({ id }: Edition, to: Subscriber) => `${id} ${to.id}`
