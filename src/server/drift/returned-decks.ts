import { driftOf, type DeckDrift } from '../../core/editions/drift.ts'
import type { OfferedDrift } from '../../core/editions/drift-offers.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { readDeckInWorker } from '../../imports/read-plan-files.ts'
import type { ReturnedDeck } from '../../imports/returned-deck/read-returned-deck.ts'
import type { Rendering } from '../decks/rendering.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { Share } from '../share/share.ts'

export interface ReturnedHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly rendering: Rendering
  readonly share: Pick<Share, 'editionAt'>
}

export interface ReturnedAsked {
  readonly workspace: string
  readonly actor: Actor
  readonly file: { readonly path: string; readonly bytes: Uint8Array }
  /** The edition that a person says it is of. */
  readonly edition: string | undefined
}

/** What came back of an edition, and where it may be taken to. */
export interface Returned extends Omit<DeckDrift, 'drifts'> {
  readonly edition: Edition
  /** The file says itself that it is of this edition. */
  readonly said: boolean
  /** Pages of the edition. */
  readonly pages: number
  readonly drifts: readonly OfferedDrift[]
}

/**
 * Holds a .pptx that came back against the files of its edition, as both are read by the same reader, and offers what was edited to the
 * fields that it may belong to. Which edition it is, the file says by its check address, else the person. Refuses as reading it does, and
 * `invalid` where neither says, or `not-found` where that edition or its files are gone.
 */
export async function readReturned({ workspace, actor, file, edition: named }: ReturnedAsked, { ledger, store, rendering, share }: ReturnedHands): Promise<Returned> {
  const came = await readDeckInWorker(file.bytes, file.path)
  const { state } = await ledger.state(workspace)
  const said = await saidEdition(came, workspace, state, share)
  const edition = said ?? (named === undefined ? undefined : editions.need(state, named))
  if (edition === undefined) throw new Refusal('invalid', 'The deck does not say of which edition it is: the check address on its last slide is gone, or is of none here. Choose the edition.', { at: 'query.edition' })
  const copies = await Promise.all(edition.files.filter(({ format }) => format === 'pptx').map(async ({ sha256 }) => store.blob(workspace, sha256)))
  const read = await Promise.all(copies.flatMap((bytes) => (bytes === undefined ? [] : [readDeckInWorker(bytes, edition.title)])))
  const [closest] = read.map(({ slides }) => ({ pages: slides.length, drift: driftOf(slides, came.slides) })).sort((a, b) => strange(a.drift) - strange(b.drift))
  if (closest === undefined) throw new Refusal('not-found', `The files of "${edition.title}" are not kept any more, so nothing can be held against them.`)
  const { drifts, missing, added } = closest.drift
  return { edition, said: said !== undefined, pages: closest.pages, missing, added, drifts: await rendering.drift({ workspace, edition: edition.id, drifts, actor }) }
}

/** The presenter’s copy has slides that the customers’ has not: it came back of the one that explains the most. */
function strange({ missing, added }: DeckDrift): number {
  return missing.length + added.length
}

const checkAddress = /\/e\/([\w-]{22})(?![\w-])/g

/** The edition that a check address in the deck names, in its words or behind a link. */
async function saidEdition({ slides, addresses }: ReturnedDeck, workspace: string, state: State, share: Pick<Share, 'editionAt'>): Promise<Edition | undefined> {
  const texts = slides.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])))
  const codes = new Set([...addresses, ...texts].flatMap((text) => [...text.matchAll(checkAddress)].map(([, code = '']) => code)))
  for (const code of [...codes].slice(0, mostCodes)) {
    const found = await share.editionAt(code)
    const edition = found?.workspace === workspace ? editions.get(state, found.edition) : undefined
    if (edition !== undefined) return edition
  }
  return undefined
}

/** A deck names one; a hostile one must not ask for thousands. */
const mostCodes = 20
