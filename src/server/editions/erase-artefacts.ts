import type { Change } from '../../core/kernel/change.ts'
import { erasedText } from '../../core/kernel/erased.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import type { State } from '../../core/kernel/state.ts'
import { blobIfKept } from '../log/blob-if-kept.ts'
import type { LogStore } from '../log/log-store.ts'

/** What an erasure needs of the log. */
export interface ErasingHands {
  readonly store: LogStore
  readonly state: State
  /** The entries that changed one edition: earlier revisions have files of their own. */
  readonly entriesOf: (edition: string) => Promise<readonly LogEntry[]>
}

/**
 * Erases the stored files of editions that name an erased person, of all their revisions: whoever asks for one is told that it is gone.
 * `erasing` are the changes that erased them. Returns how many files went.
 */
export async function eraseArtefacts(workspace: string, erasing: readonly Change[], { store, state, entriesOf }: ErasingHands): Promise<number> {
  const names = erasing.flatMap(namesIn)
  let erased = 0
  for (const edition of names.length === 0 ? [] : editions.list(state)) {
    const texts = await textsOf(edition, workspace, store)
    const byOwner = decks.get(state, edition.deck)?.kind === 'activity-roadmap'
    if (!texts.some((text) => names.some((name) => isNamedBy(name, text, byOwner)))) continue
    const files = new Set([edition.frozen, ...(await entriesOf(edition.id)).flatMap(({ changes }) => changes).flatMap((change) => filesIn(change, edition.id))])
    for (const sha256 of files) if (await store.eraseBlob(workspace, sha256)) erased++
  }
  return erased
}

function namesIn(change: Change): string[] {
  if (change.kind !== 'update') return []
  const { name, handle, email } = change.before
  return [...new Set([name, handle, email])].filter((one): one is string => typeof one === 'string' && one !== '' && one !== erasedText)
}

/**
 * Anywhere a text may hold a whole name, an address or a handle with its @. The deck of the activity roadmap also tells owners by their
 * first names, cut to their room; elsewhere a single word may well mean something else.
 */
function isNamedBy(name: string, text: string, byOwner: boolean): boolean {
  if (/[\s@]/.test(name) && text.includes(name)) return true
  const first = name.split(/\s+/)[0] ?? name
  return byOwner && (text === first || (text.length > 1 && text.endsWith('…') && first.startsWith(text.slice(0, -1))))
}

/** Every text of an edition's slides, which its frozen form holds. */
async function textsOf({ frozen, title }: Edition, workspace: string, store: LogStore): Promise<string[]> {
  const bytes = await blobIfKept(store, workspace, frozen)
  const found = [title]
  if (bytes !== undefined) JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) => (typeof value === 'string' ? void found.push(value) : undefined))
  return found
}

function filesIn(change: Change, edition: string): string[] {
  if (change.collection !== 'editions' || change.id !== edition || change.kind === 'remove') return []
  const { frozen, files } = change.after as Partial<Edition>
  return [...(frozen === undefined ? [] : [frozen]), ...(files ?? []).map(({ sha256 }) => sha256)]
}
