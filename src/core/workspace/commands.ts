import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { erasedText } from '../kernel/erased.ts'
import { roles } from '../kernel/permission.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { namesToKnow } from './erased-names.ts'
import { viewsLeftBehind } from './saved-view-commands.ts'
import { departments, memberships, orgs, people, productAreas, teams } from './workspace.ts'

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
  decide(state, { id: which }, { oneWay }) {
    const person = people.need(state, which)
    if (person.erased === true) throw new Refusal('gone', 'This person has been erased before.')
    const names = oneWay === undefined ? [] : namesToKnow(person.shared === true ? { ...person, source: undefined } : person).map(oneWay)
    return people.update(person, {
      name: erasedText, email: null, handle: null, zone: null, holidays: null, own: null, sourceKey: null, source: null, shared: null, erased: true, ...(names.length === 0 ? {} : { erasedNames: names }),
    })
  },
})

/** Gives a person a role, or takes it away with null. Only owners make and unmake owners, and one owner always remains. */
const membershipSet = defineCommand({
  name: 'membership.set',
  summary: 'Gives a person a role in the workspace, or takes it away.',
  may: 'administer',
  args: z.strictObject({ person: id, role: z.enum(roles).nullable() }),
  decide(state, { person, role }, { newId, actor }) {
    const all = memberships.list(state)
    const now = all.find((one) => one.person === person)
    people.need(state, person)
    if ((role === 'owner' || now?.role === 'owner') && actor.role !== 'owner') {
      throw new Refusal('not-allowed', 'Only an owner may make or unmake an owner.')
    }
    if (now?.role === 'owner' && role !== 'owner' && all.filter((one) => one.role === 'owner').length === 1) {
      throw new Refusal('in-use', 'A workspace keeps at least one owner: make someone else an owner first.')
    }
    if (now === undefined) return role === null ? [] : [memberships.create(newId('memberships'), { person, role })]
    return role === null ? [memberships.remove(now)] : memberships.update(now, { role })
  },
})

export const workspaceCommands = [
  personErase, membershipSet,
  ...recordCommands(departments, { may: 'edit' }),
  ...recordCommands(orgs, { may: 'edit' }),
  ...recordCommands(teams, { may: 'edit' }),
  ...recordCommands(productAreas, { may: 'edit' }),
  ...recordCommands(people, { may: 'edit', without: ['erased', 'erasedNames'], parts: viewsLeftBehind }),
] as readonly unknown[] as readonly CommandType[]
