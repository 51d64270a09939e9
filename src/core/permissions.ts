import type { StoredRecord, Name } from './kernel/change.ts'
import type { CommandType } from './kernel/command.ts'
import { type Actor, members, type Permission, type Role } from './kernel/permission.ts'
import { recordTypes } from './root.ts'

/** Which roles hold which permission. A command names the permission it needs; see each noun's commands. */
const holders: Record<Permission, readonly Role[]> = {
  own: ['owner'],
  administer: ['owner', 'admin'],
  publish: ['owner', 'admin', 'editor'],
  edit: ['owner', 'admin', 'editor'],
  contribute: ['owner', 'admin', 'editor', 'contributor'],
}

/** May this actor do this command? A function of role and command alone. */
export function mayCommand(actor: Actor, command: Pick<CommandType, 'may'>): boolean {
  return holders[command.may].includes(actor.role)
}

/**
 * May this reader see this record as a member? A function of reader and record alone, so that a server can filter every entry,
 * snapshot and answer by it. Executives, sales and guests read no records: they get Views.
 */
export function canRead(reader: Actor, collection: Name, _record: StoredRecord): boolean {
  const readers = recordTypes.get(collection)?.definition.readers ?? ['owner']
  return readers.includes(reader.role)
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
