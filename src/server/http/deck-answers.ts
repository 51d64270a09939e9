import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import type { PresenterNotes } from '../../core/editions/presenter-notes.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { mayView } from '../../core/permissions.ts'
import type { State } from '../../core/kernel/state.ts'
import { outlineGroups } from '../../core/audiences/outline.ts'
import { deckTypes, presentEdition, previewDeck, readEdition, readOutline, readWords } from '../../protocol/deck-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import type { Rendering } from '../decks/rendering.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { type Answer, answer, type Bytes, type Caller } from './answer.ts'
import { isMember } from './who-asks.ts'

export interface DeckHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly rendering: Rendering
  /** Keeps what changes no state: refused attempts to share, downloads. */
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** Answers of decks, outlines and editions. All of them are made from a View. */
export function deckAnswers(hands: DeckHands): Answer[] {
  const { ledger, rendering, audit } = hands
  return [
    answer(readOutline, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, query.audience, caller.actor)
      if (query.from > query.to) throw new Refusal('invalid', `query.from: ${query.from} is after ${query.to}; an outline goes from an earlier day to a later one.`, { at: 'query.from' })
      const outline = await refusedIsAudited(() => rendering.outline({ workspace: params.ws, audience, from: query.from, to: query.to, isMember: isMember(caller.actor) }), () => audit(params.ws, caller, 'refused to share', { outline: `${query.from}..${query.to}`, audience: audience.key }))
      const lines = outline.lines.map(({ group, title, sentence, before, after, reason }) => ({ group: outlineGroups[group], title, sentence, before, after, reason }))
      return { from: query.from, to: query.to, audience: audience.key, headline: outline.headline, empty: outline.empty, lines }
    }),
    answer(previewDeck, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, query.audience, caller.actor)
      const presenter = mayPresent(caller, query.copy)
      const bytes = await refusedIsAudited(() => rendering.preview({ workspace: params.ws, deck: params.deck, audience, asOf: query.asOf, since: query.since, presenter, format: params.format, slide: query.slide, isMember: isMember(caller.actor) }), () => audit(params.ws, caller, 'refused to share', { deck: params.deck, audience: audience.key }))
      return fileOf(bytes, params.format, `${params.deck}-${audience.key}`, query.slide)
    }),
    answer(readWords, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, query.audience, caller.actor)
      const words = await rendering.words({ workspace: params.ws, deck: params.deck, audience, asOf: query.asOf, since: query.since })
      return { audience: audience.key, words: words.map((found) => ({ ...found })) }
    }),
    answer(readEdition, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const { edition, audience } = editionNamed(state, params.id, caller)
      if (edition.state === 'withdrawn') throw withdrawn(edition, caller)
      mayPresent(caller, query.copy)
      const { slide = 1 } = query
      const bytes = params.format === 'png' || params.format === 'zip'
        ? await rendering.pictures({ workspace: params.ws, frozen: edition.frozen, slide: params.format === 'png' ? slide : undefined })
        : await storedFile(hands, params.ws, edition, params.format, query.copy)
      await audit(params.ws, caller, 'download', { edition: edition.id, format: params.format, copy: query.copy })
      return fileOf(bytes, params.format, `edition-${edition.number}-${audience.key}`, slide)
    }),
    answer(presentEdition, async ({ params, caller }) => {
      const { edition } = editionNamed((await ledger.state(params.ws)).state, params.id, caller)
      if (edition.state === 'withdrawn') throw withdrawn(edition, caller)
      const { styles, slides } = await rendering.presenting({ workspace: params.ws, frozen: edition.frozen })
      const notes = await storedNotes(hands, params.ws, edition)
      await audit(params.ws, caller, 'present', { edition: edition.id })
      return { title: edition.title, styles, slides: slides.map(({ title, html }, index) => ({ title, html, ...told(notes[index]) })) }
    }),
  ]
}

/** The reason is for members; whoever reads no records is told the one that may leave. */
function withdrawn({ title, withdrawnReason, withdrawnOutsideReason }: Edition, { actor }: Caller): Refusal {
  const why = isMember(actor) ? (withdrawnReason ?? 'no reason was kept') : withdrawnOutsideReason
  return new Refusal('gone', `"${title}" has been withdrawn${why === undefined ? '.' : `: ${why}`}`)
}

/** The bytes that were stored when an edition was published. */
async function storedFile({ store }: DeckHands, ws: string, edition: Edition, format: string, copy: 'customer' | 'presenter'): Promise<Uint8Array> {
  const file = edition.files.find((one) => one.format === format && one.copy === copy)
  const bytes = file === undefined ? undefined : await store.blob(ws, file.sha256)
  if (bytes === undefined) throw new Refusal('not-found', `"${edition.title}" has no ${format} file.`)
  return bytes
}

/** What to say at each slide; nothing of an edition that was published before its notes were kept apart. */
async function storedNotes(hands: DeckHands, ws: string, edition: Edition): Promise<PresenterNotes> {
  if (!edition.files.some(({ format }) => format === 'json')) return []
  return JSON.parse(new TextDecoder().decode(await storedFile(hands, ws, edition, 'json', 'presenter'))) as PresenterNotes
}

const told = (notes: string | null | undefined) => (notes === null || notes === undefined ? {} : { notes })

/** The presenter copy holds internal tips: it is for members. */
function mayPresent(caller: Caller, copy: 'customer' | 'presenter'): boolean {
  if (copy === 'presenter' && !isMember(caller.actor)) throw new Refusal('not-allowed', 'The presenter’s copy is for members of the workspace.')
  return copy === 'presenter'
}

/** What was refused because it must not leave stands in the audit. */
export async function refusedIsAudited<T>(work: () => Promise<T>, audit: () => Promise<void>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'never-outside') await audit()
    throw error
  }
}

/** An edition by its id, or the current one of "deck~audience" (row A5: a link always resolves to the current). */
function editionNamed(state: State, name: string, { actor }: Caller): { readonly edition: Edition; readonly audience: Audience } {
  const [deckKey, audienceKey] = name.split('~')
  const isAsked = (one: Edition) => {
    if (audienceKey === undefined) return one.id === name
    return one.state === 'current' && audiences.get(state, one.audience)?.key === audienceKey && decks.get(state, one.deck)?.key === deckKey
  }
  const edition = editions.list(state).find(isAsked)
  const audience = audiences.get(state, edition?.audience)
  // One that is for others is answered as one that is not there: an id must not tell that it is an edition's.
  if (edition === undefined || audience === undefined || !mayView(actor, audience)) {
    throw new Refusal('not-found', audienceKey === undefined ? 'There is no edition of that id.' : `There is no current edition of "${deckKey}" for "${audienceKey}".`)
  }
  return { edition, audience }
}

function fileOf(bytes: Uint8Array, format: keyof typeof deckTypes, name: string, slide = 1): Bytes {
  const whole = format === 'png' ? `${name}-slide-${slide}` : name
  return { bytes, type: deckTypes[format], fileName: `${whole.replace(/[^\w-]+/g, '-')}.${format}` }
}
