import { uuidV5 } from '../../lib/digest.ts'
import type { Audience } from '../../core/audiences/audiences.ts'
import { type Deck, decks } from '../../core/decks/decks.ts'
import { staleBlock } from '../../core/decks/stale-rows.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import { reviewsBlock } from '../../core/editions/publish-reviews.ts'
import type { Command } from '../../core/kernel/command.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Rendering } from '../decks/rendering.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { begin, stopped, type Watch } from './watch.ts'

export interface PublishAsked {
  readonly workspace: string
  readonly deck: string
  readonly audience: Audience
  readonly actor: Actor
  /** The command's id: publishing twice under one id publishes once. */
  readonly id: string
  readonly asOf?: string | undefined
  readonly reason?: string | undefined
}

export interface PublishHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly rendering: Rendering
  /** The address that the files carry, at which a holder learns how the edition stands. */
  readonly checkAddress?: ((workspace: string, edition: string) => Promise<string | undefined>) | undefined
}

export interface Published {
  readonly edition: Edition
  readonly findings: readonly string[]
}

/** Times that a deck is made anew because another edition came between. */
const tries = 5

/**
 * Publishes an edition: makes the deck, freezes it, stores its files by digest, and records it in the log. The bytes are stored before
 * the command is decided, so an edition on record always has its files; a refused one leaves only unreferenced bytes. When another
 * edition is published meanwhile the deck is made anew, since its cover says its number. Refuses as making a deck does, with
 * `out-of-order` for a day that cannot be spoken for, and with `gone` when it was stopped.
 */
export async function publishEdition(asked: PublishAsked, hands: PublishHands, watch?: Watch): Promise<Published> {
  for (let left = tries; ; left--) {
    const { state, today, now, effective } = await hands.ledger.state(asked.workspace)
    const deck = decks.list(state).find((one) => one.key === asked.deck)
    if (deck === undefined) throw new Refusal('not-found', `There is no deck called "${asked.deck}".`)
    const made = editions.get(state, uuidV5(asked.id, 'editions'))
    // Sent again: rendering anew would only make a command of another content under the same id.
    if (made !== undefined && made.deck === deck.id && made.audience === asked.audience.id) return { edition: made, findings: [] }
    if (asked.asOf !== undefined) checkDay(asked.asOf, effective, today)
    const blocked = reviewsBlock(state, deck, asked.audience, now) ?? staleBlock(state, deck, asked.asOf ?? today)
    if (blocked !== undefined) throw new Refusal('not-allowed', blocked)
    try {
      return await publishOnce(asked, deck, hands, watch)
    } catch (error) {
      if (left === 0 || !(error instanceof Refusal) || error.code !== 'conflict') throw error
    }
  }
}

/** The same as the log will say, before a deck is made for nothing. */
function checkDay(day: string, effective: string, today: string): void {
  if (day < effective) throw new Refusal('out-of-order', `An edition cannot speak for ${day}: the log already speaks for ${effective}. Make a preview as of that day instead.`, { at: 'body.asOf' })
  if (day > today && day !== effective) throw new Refusal('out-of-order', `An edition cannot speak for ${day}, which has not come yet.`, { at: 'body.asOf' })
}

async function publishOnce(asked: PublishAsked, deck: Deck, hands: PublishHands, watch: Watch | undefined): Promise<Published> {
  const { workspace, audience } = asked
  const { state, today } = await hands.ledger.state(workspace)
  const before = editions.list(state).filter((one) => one.deck === deck.id && one.audience === audience.id)
  const number = Math.max(0, ...before.map((one) => one.number)) + 1
  const edition = { number, day: asked.asOf ?? today }
  const checkAddress = await hands.checkAddress?.(workspace, uuidV5(asked.id, 'editions'))
  const { frozen, files: rendered, maker, findings } = await hands.rendering.edition({ workspace, deck: asked.deck, audience, asOf: asked.asOf, edition, checkAddress }, watch)
  await begin(watch, { step: 'keeping', share: 0.9 })
  await hands.store.putBlob(workspace, new TextEncoder().encode(frozen.text))
  const files: Edition['files'][number][] = []
  for (const { format, copy, content } of rendered) files.push({ format, copy, sha256: await hands.store.putBlob(workspace, content), bytes: content.length })
  const command: Command = {
    id: asked.id, name: 'edition.publish', args: { deck: deck.id, audience: audience.id, number, frozen: frozen.digest, maker, files },
    ...(asked.asOf === undefined ? {} : { effective: asked.asOf }), ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  }
  // From here on it is published: a stop comes too late.
  if (watch?.signal.aborted === true) throw stopped()
  await hands.ledger.submit(workspace, [command], asked.actor)
  const { state: after } = await hands.ledger.state(workspace)
  return { edition: editions.need(after, uuidV5(asked.id, 'editions')), findings }
}
