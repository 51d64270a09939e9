import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { erasedText } from '../kernel/erased.ts'
import { type Actor, type Role, roles } from '../kernel/permission.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { isZone } from '../time/zones.ts'
import { namesToKnow } from './erased-names.ts'
import { erasedWith } from './erased-with.ts'
import { viewsLeftBehind } from './saved-view-commands.ts'
import { departments, type Membership, memberships, orgs, people, productAreas, teams } from './workspace.ts'

/**
 * Takes a person's name, address and all else that is personal out of the record, which stays so that history has an actor. The
 * values beside the log are erased by the server when it has written this. Keyed digests of the names stay, so that an import does not
 * bring the person back.
 */
const personErase = defineCommand({
  name: 'person.erase',
  summary: 'Erases a person: the record stays as an actor of history, the personal values go for good.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { oneWay, actor, typeOf }) {
    const person = people.need(state, which)
    if (person.erased === true) throw new Refusal('gone', 'This person has been erased before.')
    const now = membershipOf(state, which)
    checkOwners(state, now, undefined, actor)
    const names = oneWay === undefined ? [] : namesToKnow(person.shared === true ? { ...person, source: undefined } : person).map(oneWay)
    const without = now === undefined ? [] : [memberships.remove(now)]
    const erased = people.update(person, {
      name: erasedText, email: null, handle: null, zone: null, holidays: null, own: null, sourceKey: null, source: null, shared: null, erased: true, ...(names.length === 0 ? {} : { erasedNames: names }),
    })
    return [...erased, ...without, ...erasedWith(state, which, typeOf)]
  },
})

/** Gives a person a role, or takes it away with null. Only owners make and unmake owners, and one owner always remains. */
const membershipSet = defineCommand({
  name: 'membership.set',
  summary: 'Gives a person a role in the workspace, or takes it away.',
  may: 'administer',
  args: z.strictObject({ person: id, role: z.enum(roles).nullable() }),
  decide(state, { person, role }, { newId, actor }) {
    const now = membershipOf(state, person)
    people.need(state, person)
    checkOwners(state, now, role ?? undefined, actor)
    if (now === undefined) return role === null ? [] : [memberships.create(newId('memberships'), { person, role })]
    return role === null ? [memberships.remove(now)] : memberships.update(now, { role })
  },
})

function membershipOf(state: State, person: string): Membership | undefined {
  return memberships.list(state).find((one) => one.person === person)
}

/** Only owners make and unmake owners, and one always remains. `next`: the role that comes after `now`, if any. */
function checkOwners(state: State, now: Membership | undefined, next: Role | undefined, actor: Actor): void {
  if ((next === 'owner' || now?.role === 'owner') && actor.role !== 'owner') throw new Refusal('not-allowed', 'Only an owner may make or unmake an owner.')
  const isLast = now?.role === 'owner' && memberships.list(state).filter(({ person, role }) => role === 'owner' && people.get(state, person)?.erased !== true).length === 1
  if (isLast && next !== 'owner') throw new Refusal('in-use', 'A workspace keeps at least one owner: make someone else an owner first.')
}

/** A command that sets a person's time zone refuses one that nobody has. What is on record stays as it is: an import, or an earlier day, may have brought it. */
function refusingUnknownZone(type: CommandType): CommandType {
  return {
    ...type,
    decide(state, args, context) {
      const { zone } = args as { readonly zone?: unknown }
      if (typeof zone === 'string' && !isZone(zone)) throw new Refusal('invalid', `"${zone}" is not a time zone: name one such as "Europe/Berlin" or "UTC".`, { at: 'args.zone' })
      return type.decide(state, args, context)
    },
  }
}

export const workspaceCommands = [
  personErase, membershipSet,
  ...recordCommands(departments, { may: 'edit' }),
  ...recordCommands(orgs, { may: 'edit' }),
  ...recordCommands(teams, { may: 'edit' }).map((type) => (type.name === 'team.remove' ? { ...type, summary: 'Removes a team that nothing points at; what it said of its product data, month by month, goes with it.' } : type)),
  ...recordCommands(productAreas, { may: 'edit' }),
  ...recordCommands(people, { may: 'edit', without: ['erased', 'erasedNames'], parts: viewsLeftBehind }).map(refusingUnknownZone),
] as readonly unknown[] as readonly CommandType[]
