/**
 * Roles, widest first. Members (owner to viewer) hold a replica filtered by `canRead`; executives, sales and guests hold none and get
 * Views only. `system` is the house itself (first start, schedules): it may do all and is never a person.
 */
export const roles = ['owner', 'admin', 'editor', 'contributor', 'viewer', 'executive', 'sales', 'guest'] as const
export type Role = (typeof roles)[number]

export const members = ['owner', 'admin', 'editor', 'contributor', 'viewer'] as const satisfies readonly Role[]

/** What an actor must be allowed to do for a command: see `holders` for who has it. */
export const permissions = ['own', 'administer', 'publish', 'edit', 'contribute', 'take-part'] as const
export type Permission = (typeof permissions)[number]

/** Who acts: a person or a token, with the role it acts in. `person` is the id of the person record, where there is one. */
export interface Actor {
  readonly id: string
  readonly role: Role
  readonly person?: string
}

/** Which roles hold which permission. A command names the permission it needs; see each noun's commands. */
const holders: Record<Permission, readonly Role[]> = {
  own: ['owner'],
  administer: ['owner', 'admin'],
  publish: ['owner', 'admin', 'editor'],
  edit: ['owner', 'admin', 'editor'],
  contribute: ['owner', 'admin', 'editor', 'contributor'],
  // Being in the room of a workshop. In which, and what may be done there when, its commands look at themselves (workshop/taking-part.ts).
  'take-part': ['owner', 'admin', 'editor', 'contributor', 'viewer', 'executive', 'sales', 'guest'],
}

/** May this actor do this command? A function of role and command alone. */
export function mayCommand(actor: Actor, command: { readonly may: Permission }): boolean {
  return holders[command.may].includes(actor.role)
}

/** Whoever may edit: for a rule of one noun that asks more of some fields than of the rest, such as a decision. */
export function isEditor({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'owner' || role === 'admin' || role === 'editor'
}
