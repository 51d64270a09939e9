import { randomUUID } from 'node:crypto'
import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { type ShareLink, shareLinks, standingOf } from '../../core/editions/share-links.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { changeShareLink, listShareLinks, makeShareLink, revokeShareLink, type ShareLinkAnswer } from '../../protocol/share-routes.ts'
import { passwords } from '../auth/passwords.ts'
import type { Ledger } from '../log/ledger.ts'
import { LinkStore } from '../share/link-store.ts'
import type { LinkViews, ViewCounts } from '../share/view-counts.ts'
import { type Answer, answer, type Caller } from './answer.ts'

export interface ShareAnswerHands {
  readonly ledger: Ledger
  readonly links: LinkStore
  readonly counts: ViewCounts
  /** Can this service send mails? */
  readonly mails: boolean
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** Answers of share links. What opens one (token, password) is made and kept here, beside the log; no command holds it. */
export function shareAnswers({ ledger, links, counts, mails, audit }: ShareAnswerHands): Answer[] {
  const shown = async (ws: string, id: string) => {
    const { state, today } = await ledger.state(ws)
    return told(state, shareLinks.need(state, id), today, (await counts.of(ws)).get(id))
  }
  return [
    answer(listShareLinks, async ({ params }) => {
      const [{ state, today }, views] = [await ledger.state(params.ws), await counts.of(params.ws)]
      const all = shareLinks.list(state).map((link) => told(state, link, today, views.get(link.id)))
      return { links: all.sort((a, b) => (a.madeOn < b.madeOn ? 1 : a.madeOn > b.madeOn ? -1 : a.label < b.label ? -1 : 1)), forbidden: settings.get(state, 'settings')?.shareLinks === 'off' }
    }),
    answer(makeShareLink, async ({ params: { ws }, body, caller, from }) => {
      const { id, deck, audience, edition, password, ...more } = body
      const { state } = await ledger.state(ws)
      const named = { workspace: ws, link: uuidV5(id, 'share-links') }
      checkMails(body.emails, mails)
      const args = { ...idsOf(state, { deck, audience, edition }), ...given(more), ...(password === undefined ? {} : { locked: true }) }
      // Sent again, also at the same moment: what opens it is told once, and is known to nobody here.
      const token = LinkStore.newToken()
      const isNew = shareLinks.get(state, named.link) === undefined && (await links.put(named, token, password === undefined ? undefined : await passwords.hash(password)))
      try {
        // The command's own schema reads the arguments: what does not fit is refused there.
        await ledger.submit(ws, [{ id, name: 'share-link.make', args: args as never }], caller.actor)
      } catch (error) {
        if (isNew) await links.drop(named, token)
        if (error instanceof Refusal && error.code === 'never-outside') await audit(ws, caller, 'refused to share', { deck, audience })
        throw error
      }
      return { link: await shown(ws, named.link), ...(isNew ? { address: `${from.origin}/s/${token}` } : {}) }
    }),
    answer(changeShareLink, async ({ params: { ws, link }, body, caller }) => {
      const { id, password, ...more } = body
      checkMails(body.emails ?? undefined, mails)
      const hash = typeof password === 'string' ? await passwords.hash(password) : undefined
      const locked = password === undefined ? {} : { locked: password === null ? null : true }
      // The new password counts from before the command is written: the other way round the old one would open a link that asks for the new.
      const isNew = hash !== undefined && (await isOpenTo(ledger, ws, link))
      const before = isNew ? await links.exchangePassword({ workspace: ws, link }, hash) : undefined
      try {
        // Read by the command's schema, as above.
        await ledger.submit(ws, [{ id, name: 'share-link.change', args: { id: link, ...given(more), ...locked } as never }], caller.actor)
      } catch (error) {
        // What was refused changes nothing: the old password opens it still.
        if (isNew && error instanceof Refusal) await links.exchangePassword({ workspace: ws, link }, before)
        throw error
      }
      return { link: await shown(ws, link) }
    }),
    answer(revokeShareLink, async ({ params: { ws, link }, caller, idempotencyKey }) => {
      await ledger.submit(ws, [{ id: idempotencyKey ?? randomUUID(), name: 'share-link.revoke', args: { id: link } }], caller.actor)
      return { link: await shown(ws, link) }
    }),
  ]
}

const given = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))

async function isOpenTo(ledger: Ledger, ws: string, link: string): Promise<boolean> {
  return shareLinks.get((await ledger.state(ws)).state, link)?.revoked === undefined
}

function checkMails(emails: readonly string[] | undefined, mails: boolean): void {
  if (emails !== undefined && emails.length > 0 && !mails) throw new Refusal('unavailable', 'This service sends no mails yet, so nobody could be let in by their address. Choose a password, or have SMTP_URL set.', { at: 'body.emails' })
}

function idsOf(state: State, { deck: deckKey, audience: audienceKey, edition: number }: { readonly deck: string; readonly audience: string; readonly edition: number | undefined }) {
  const deck = decks.list(state).find(({ key }) => key === deckKey)
  const audience = audiences.list(state).find(({ key }) => key === audienceKey)
  if (deck === undefined) throw new Refusal('not-found', `There is no deck called "${deckKey}".`, { at: 'body.deck' })
  if (audience === undefined) throw new Refusal('not-found', `There is no audience called "${audienceKey}".`, { at: 'body.audience' })
  const of = { deck: deck.id, audience: audience.id }
  if (number === undefined) return of
  const edition = editions.list(state).find((one) => one.deck === deck.id && one.audience === audience.id && one.number === number)
  if (edition === undefined) throw new Refusal('not-found', `There is no edition ${number} of "${deckKey}" for ${audienceKey}.`, { at: 'body.edition' })
  return { ...of, edition: edition.id }
}

function told(state: State, link: ShareLink, today: string, views: LinkViews | undefined): ShareLinkAnswer {
  const { id, label, deck, audience, edition, madeBy, madeOn, expires, locked, emails = [], sites = [] } = link
  const number = editions.get(state, edition)?.number
  return {
    id, label, deck: decks.get(state, deck)?.key ?? '', audience: audiences.get(state, audience)?.key ?? '', ...(number === undefined ? {} : { edition: number }), madeBy: actorName(state, madeBy), madeOn, expires,
    standing: standingOf(state, link, today), opensWith: locked === true ? 'password' : emails.length > 0 ? 'mail' : 'nothing', emails: [...emails], sites: [...sites],
    views: views?.total ?? 0, downloads: views?.downloads ?? 0, ...(views?.lastDay === undefined ? {} : { lastViewed: views.lastDay }),
  }
}
