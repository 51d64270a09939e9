import { uuidV5 } from '../../lib/digest.ts'
import type { Audience } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import type { SlideDeck } from '../../core/decks/slide.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import { freeze } from '../../core/editions/freeze.ts'
import type { Command } from '../../core/kernel/command.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { toHtml } from '../../exports/html.ts'
import { toPptx } from '../../exports/pptx.ts'
import type { DeckMaker } from '../decks/deck-maker.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { productVersion } from '../product.ts'

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

export interface Published {
  readonly edition: Edition
  readonly findings: readonly string[]
}

/** The name and version of what renders files: the same version renders the same bytes (DESIGN law 6). */
export const maker = `throughline ${productVersion}`

/**
 * Publishes an edition: makes the deck, freezes it, stores its files by digest, and records it in the log. The bytes are stored before
 * the command is decided, so an edition on record always has its files; a refused one leaves only unreferenced bytes.
 */
export async function publishEdition(asked: PublishAsked, hands: { ledger: Ledger; store: LogStore; decks: DeckMaker }): Promise<Published> {
  const { workspace, audience } = asked
  const { state, today } = await hands.ledger.state(workspace)
  const deck = decks.list(state).find((one) => one.key === asked.deck)
  if (deck === undefined) throw new Refusal('not-found', `There is no deck called "${asked.deck}".`)
  const made = editions.get(state, uuidV5(asked.id, 'editions'))
  // Sent again: rendering anew would only make a command of another content under the same id.
  if (made !== undefined && made.deck === deck.id && made.audience === audience.id) return { edition: made, findings: [] }
  const before = editions.list(state).filter((one) => one.deck === deck.id && one.audience === audience.id)
  const day = asked.asOf ?? today
  const edition = { number: Math.max(0, ...before.map((one) => one.number)) + 1, day }
  const wanted = { workspace, deck: asked.deck, audience, asOf: asked.asOf, edition }
  const shown = await hands.decks.make({ ...wanted, presenter: false })
  const presented = await hands.decks.make({ ...wanted, presenter: true })
  const frozen = freeze(shown.view, shown.slides, { theme: null, maker })
  await hands.store.putBlob(workspace, new TextEncoder().encode(frozen.text))
  const files = [...(await kept('customer', shown.slides, workspace, hands.store)), ...(await kept('presenter', presented.slides, workspace, hands.store))]
  const command: Command = {
    id: asked.id, name: 'edition.publish', args: { deck: deck.id, audience: audience.id, frozen: frozen.digest, maker, files },
    ...(asked.asOf === undefined ? {} : { effective: asked.asOf }), ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  }
  const [done] = await hands.ledger.submit(workspace, [command], asked.actor)
  if (done === undefined) throw new Error('An edition was neither published nor refused.')
  return { edition: editions.need((await hands.ledger.state(workspace)).state, uuidV5(asked.id, 'editions')), findings: [...shown.slides.findings, ...shown.withheld].map((finding) => finding.sentence) }
}

async function kept(copy: 'customer' | 'presenter', slides: SlideDeck, workspace: string, store: LogStore): Promise<Edition['files'][number][]> {
  const rendered = [
    ['pptx', toPptx(slides, { notes: copy === 'presenter' })],
    ['html', new TextEncoder().encode(toHtml(slides))],
  ] as const
  const files: Edition['files'][number][] = []
  for (const [format, bytes] of rendered) files.push({ format, copy, sha256: await store.putBlob(workspace, bytes), bytes: bytes.length })
  return files
}
