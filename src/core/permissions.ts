import type { Change, StoredRecord, Name } from './kernel/change.ts'
import type { Day } from './kernel/command.ts'
import { type Actor, mayCommand, members, type Permission, type Role } from './kernel/permission.ts'
import type { State } from './kernel/state.ts'
import { recordTypes } from './root.ts'
import { isOfTheRoom } from './workshop/of-the-room.ts'

/** What the commands need that write a collection. Not the widest reach of each: a contributor's activity may reopen its roadmap. */
const writing: Readonly<Record<Name, Permission>> = {
  settings: 'administer', memberships: 'administer', audiences: 'administer', 'allowed-words': 'administer',
  editions: 'publish', 'share-links': 'publish', subscriptions: 'publish',
  'saved-views': 'contribute', comments: 'contribute', followings: 'contribute', 'read-marks': 'contribute',
  departments: 'edit', orgs: 'edit', teams: 'edit', 'product-areas': 'edit', people: 'edit',
  accounts: 'edit', 'restricted-names': 'administer', 'key-accounts': 'edit', 'key-account-updates': 'contribute',
  'feedback-sources': 'edit', 'feedback-routings': 'edit', 'feedback-rotations': 'edit', 'feedback-stand-ins': 'contribute', 'product-gaps': 'contribute', 'customer-feedback': 'contribute', 'ship-told': 'contribute', 'ship-notices': 'contribute',
  plans: 'edit', sources: 'edit', items: 'edit', 'stage-targets': 'edit', coverage: 'edit',
  'data-reviews': 'contribute', 'supported-versions': 'contribute',
  stories: 'contribute', quotes: 'contribute', 'advisory-boards': 'edit', 'advisory-meetings': 'contribute', 'advisory-nominations': 'contribute',
  'change-requests': 'contribute', packages: 'edit', placements: 'edit', 'package-moves': 'contribute', 'code-hosts': 'edit', 'deployment-options': 'edit', 'use-cases': 'edit', 'maturity-definitions': 'edit', themes: 'edit', decks: 'edit', 'deck-slides': 'edit', 'talk-tracks': 'edit',
  duties: 'edit', 'duty-holders': 'edit', 'duty-stand-ins': 'contribute', rhythms: 'edit', 'done-turns': 'contribute', 'round-up-choices': 'contribute',
  segments: 'contribute', personas: 'contribute', competitors: 'contribute', messages: 'contribute',
  objectives: 'edit', 'key-results': 'edit', 'check-ins': 'contribute', metrics: 'edit', 'metric-values': 'contribute', 'okr-decks': 'edit', 'planning-steps': 'contribute',
  'strategy-pages': 'edit', 'strategy-sections': 'contribute', 'strategy-themes': 'contribute', 'strategy-reviews': 'contribute', 'tracking-pages': 'edit', 'tracking-lines': 'publish',
  'tier-policies': 'edit', launches: 'edit', 'launch-tasks': 'contribute', briefs: 'contribute', namings: 'contribute', 'release-inclusions': 'contribute', deprecations: 'edit', 'learning-records': 'contribute', 'hand-overs': 'contribute', 'release-posts': 'contribute', 'rollout-channels': 'edit', rollouts: 'contribute', 'legal-checks': 'contribute', 'launch-notices': 'contribute', 'content-kinds': 'administer', 'review-requests': 'contribute', 'review-answers': 'contribute', escalations: 'contribute',
  feedback: 'contribute', surveys: 'publish', assets: 'edit', trainings: 'edit', 'link-looks': 'contribute', priorities: 'edit', 'backlog-places': 'edit',
  roadmaps: 'contribute', buckets: 'edit', activities: 'contribute', connectors: 'contribute', 'cell-agreements': 'contribute',
  capacities: 'edit', waivers: 'contribute', 'roadmap-reviews': 'edit', 'expected-effects': 'contribute', conversions: 'contribute',
  'support-requests': 'contribute', 'intake-limits': 'edit', 'team-partnerships': 'contribute',
  'stakeholder-groups': 'edit', showings: 'contribute', 'buy-ins': 'contribute', asks: 'contribute', deferrals: 'contribute', 'quarterly-updates': 'contribute', slips: 'contribute',
  // What the room does with notes it also takes back itself, looking at whose they are (workshop/notes.ts).
  workshops: 'edit', participants: 'edit', efforts: 'edit', 'note-groups': 'take-part', notes: 'take-part', photos: 'edit',
}

/** May this actor take these changes back? Undoing is writing: else a contributor could widen again what an administrator had narrowed. */
export function mayWrite(actor: Actor, changes: readonly Change[]): boolean {
  return changes.every((change) => mayCommand(actor, { may: isOwners(change) ? 'own' : (writing[change.collection] ?? 'own') }))
}

/**
 * Why this actor may not undo or restore these changes, looking at whose records they are, in a sentence. What a noun's commands keep to whoever wrote a
 * record, such as the words of a comment, is not had by taking a change back.
 */
export function whyNotTakenBack(actor: Actor, state: State, changes: readonly Change[], today: Day): string | undefined {
  const narrowed = changes.filter(({ collection }) => recordTypes.get(collection)?.definition.takenBackBy !== undefined)
  if (narrowed.length === 0) return undefined
  const after = state.apply(narrowed)
  for (const change of narrowed) {
    const takenBackBy = recordTypes.get(change.collection)?.definition.takenBackBy
    for (const at of [state, after]) {
      const record = at.get(change.collection, change.id)
      const may = record === undefined ? true : (takenBackBy?.(record as never, actor, change, { before: state, after, today }) ?? true)
      if (may !== true) return may === false ? 'This belongs to somebody else: only they, or whoever may change it for them, can take it back.' : may
    }
  }
  return undefined
}

/** May this actor take these back that they may not write otherwise? What a workshop's room has done, the room takes back. */
export function isTheRoomsOwn(actor: Actor, state: State, changes: readonly Change[]): boolean {
  const after = state.apply(changes)
  return mayWrite(actor, changes.filter((change) => !isOfTheRoom(actor, change, state, after)))
}

/** Only owners make and unmake owners, let an audience see the activity roadmap, and let a word leave. */
function isOwners(change: Change): boolean {
  const [before, after] = [change.kind === 'create' ? {} : change.before, change.kind === 'remove' ? {} : change.after]
  if (change.collection === 'allowed-words') return change.kind !== 'remove'
  if (change.collection === 'audiences') return (after['activityRoadmap'] ?? null) !== null
  return change.collection === 'memberships' && [before['role'], after['role']].includes('owner')
}

/**
 * May this reader see this record as a member? A function of reader and record alone, so that a server can filter every entry,
 * snapshot and answer by it. Executives, sales and guests read no records: they get Views.
 */
export function canRead(reader: Actor, collection: Name, record: StoredRecord): boolean {
  const { readers = ['owner'], readable } = recordTypes.get(collection)?.definition ?? {}
  return (readers as readonly Role[]).includes(reader.role) && (readable === undefined || readable(record as never, reader))
}

/** Audiences whose Views a reader without a replica gets; members may look at every one ("View as"). Guests get none of these. */
const viewsOf: Partial<Record<Role, readonly string[]>> = {
  executive: ['executives', 'sales', 'customers'],
  sales: ['sales', 'customers'],
}

/** May this reader be handed Views made for this audience? */
export function mayView(reader: Actor, audience: { readonly key: string }): boolean {
  return (members as readonly Role[]).includes(reader.role) || (viewsOf[reader.role] ?? []).includes(audience.key)
}
