import type { Json } from '../../lib/json.ts'
import { literally } from '../../lib/literally.ts'
import type { Fields, Id, Name, StoredRecord } from '../kernel/change.ts'
import { type Actor, mayCommand } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { canRead } from '../permissions.ts'
import { commandTypes } from '../commands.ts'
import { recordTypes } from '../root.ts'
import type { Drift } from './drift.ts'
import type { DriftOrigin, DriftProposal } from './drift-origins.ts'
import { rewritten } from './rewritten.ts'
import { spaced } from './said-slides.ts'

/** How it stands with a field that may be meant: it can be taken there, or why not. */
export const driftStandings = ['open', 'taken', 'changed-since', 'told-otherwise', 'does-not-fit', 'not-allowed'] as const
export type DriftStanding = (typeof driftStandings)[number]

/** A field of a record that the words of a deck that came back may be taken to, for people inside. */
export interface DriftOffer {
  readonly collection: Name
  readonly id: Id
  readonly field: string
  /** The part of the field, where it has several, and then all of what it holds today. */
  readonly part?: string | undefined
  readonly holds?: Json | undefined
  /** What the record is, and what it is called today: "item", "Live figures". */
  readonly word: string
  readonly title: string
  readonly standing: DriftStanding
  /** What the field, or its part, says today; nothing when it is unset. */
  readonly says?: string | undefined
  /** What it would say; only of one that is open. */
  readonly becomes?: string | undefined
  /** The words that it says and those in their place, as they stand in our records; of one that is open. */
  readonly words?: { readonly was: string; readonly now: string } | undefined
}

/** An edited text with where it may be taken to. */
export interface OfferedDrift extends Drift {
  readonly offers: readonly DriftOffer[]
}

/** What is needed to say where words may go: the state that the edition was made of, the one of today, and whose they are. */
export interface OfferedTo {
  readonly before: State
  readonly now: State
  readonly actor: Actor
  /** The edition's audience is inside, so that it was told titles as they are. */
  readonly inside: boolean
  /** A text as the audience was told it, with customers as it may know them. */
  readonly tell: (text: string) => string
  /** A record's own id by that of the edition's View. */
  readonly ownId: (collection: Name, id: Id) => Id
}

/**
 * Edited texts with the fields of our own records that they may be taken to. A title that an audience was told in words chosen for outside
 * is that field; a text that it was told in words of its own is offered nowhere, since ours says it otherwise; and what somebody has
 * written since is not written over. Records that the reader may not see are not named.
 */
export function driftOffers(proposals: readonly DriftProposal[], to: OfferedTo): OfferedDrift[] {
  return proposals.map(({ origins, ...drift }) => ({ ...drift, offers: drift.now === '' ? [] : origins.flatMap((origin) => offerOf(drift, origin, to)) }))
}

function offerOf({ was, now }: Drift, { collection, id, field: told, part }: DriftOrigin, to: OfferedTo): DriftOffer[] {
  const own = to.ownId(collection, id)
  const [type, before, record] = [recordTypes.get(collection), to.before.get(collection, own), to.now.get(collection, own)]
  if (type === undefined || before === undefined || record === undefined || !canRead(to.actor, collection, record)) return []
  const field = !to.inside && told === 'title' && before['outsideTitle'] !== undefined ? 'outsideTitle' : told
  const [said, says] = [textIn(before, field, part), textIn(record, field, part)]
  const title = type.definition.title === undefined ? undefined : record[type.definition.title]
  const offer = { collection, id: own, field, ...(part === undefined ? {} : { part, holds: (record[field] ?? null) as Json }), word: type.word, title: typeof title === 'string' ? title : type.word, ...(says === undefined ? {} : { says }) }
  const [from, into] = [was, now].map((words) => (said === undefined ? words : withTokens(words, said, to.tell))) as [string, string]
  const meant = said === undefined ? undefined : rewritten(said, from, into)
  if (meant === undefined) return [{ ...offer, standing: 'told-otherwise' }]
  if (says !== undefined && spaced(says) === spaced(meant)) return [{ ...offer, standing: 'taken' }]
  const becomes = says === undefined ? undefined : rewritten(says, from, into)
  if (becomes === undefined) return [{ ...offer, standing: 'changed-since' }]
  const command = commandTypes.get(changeOf(collection))
  if (command === undefined || !mayCommand(to.actor, command)) return [{ ...offer, standing: 'not-allowed' }]
  if (!command.args.safeParse({ id: own, [field]: wholeOf(offer, { [part ?? '']: becomes }) }).success) return [{ ...offer, standing: 'does-not-fit' }]
  return [{ ...offer, standing: 'open', becomes, words: { was: from, now: into } }]
}

/** Nouns of commands that are not the word for a record. */
const nouns: Readonly<Record<Name, string>> = { roadmaps: 'roadmap' }

/** The plain command that changes fields of a record of this collection. */
export function changeOf(collection: Name): string {
  return `${nouns[collection] ?? recordTypes.get(collection)?.word.replaceAll(' ', '-') ?? ''}.change`
}

/** What a field holds with texts of it changed: those of its parts by their names, or its only one under ''. */
export function wholeOf({ part, holds }: Pick<DriftOffer, 'part' | 'holds'>, texts: Readonly<Record<string, string>>): Json {
  return part === undefined ? (texts[''] ?? null) : { ...(holds as { readonly [part: string]: Json }), ...texts }
}

function textIn(record: StoredRecord, field: string, part: string | undefined): string | undefined {
  const held = (record as Fields)[field]
  const value = part === undefined || typeof held !== 'object' || held === null || Array.isArray(held) ? held : (held as Fields)[part]
  return typeof value === 'string' ? value : undefined
}

/** Words that an audience was told, with the token of a customer where it was told a name or a code for it, as far as that can be told apart. */
function withTokens(words: string, own: string, tell: OfferedTo['tell']): string {
  let said = words
  for (const token of new Set(own.match(/\{account:\d+\}/g))) {
    const name = new RegExp(`${literally(tell(token))}(?![\\p{L}\\p{N}])`, 'gu')
    if (tell(own).match(name)?.length === own.split(token).length - 1) said = said.replaceAll(name, token)
  }
  return said
}
