import type { Change } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import { addDays } from '../time/days.ts'
import { isMembersRole } from '../workspace/is-member.ts'
import { memberships } from '../workspace/workspace.ts'
import { dutyStandIns } from './stand-ins.ts'

/**
 * Who is a member no more stands in for nobody from that day on: turns are again those of whoever is away. Written down, since most members do not read who has which role, and would
 * each see another one have the turn.
 */
export const standInsLeft: Consequence = {
  of: [memberships.collection],
  follows(state, changes, { today }): readonly Change[] {
    const left = new Set<unknown>()
    // A role that is taken and given in one act is a change of role.
    for (const change of changes.filter(({ collection }) => collection === memberships.collection)) {
      if (change.kind === 'remove') left.add(change.before['person'])
      else if (isMembersRole(change.after['role'])) left.delete(change.kind === 'create' ? change.after['person'] : memberships.get(state, change.id)?.person)
      else left.add(change.kind === 'create' ? change.after['person'] : memberships.get(state, change.id)?.person)
    }
    const written = new Set(changes.filter(({ collection }) => collection === dutyStandIns.collection).map(({ id }) => id))
    const ending = dutyStandIns.list(state).filter(({ id, person, until }) => left.has(person) && until >= today && !written.has(id))
    return ending.flatMap((one) => (one.from >= today ? [dutyStandIns.remove(one)] : dutyStandIns.update(one, { until: addDays(today, -1) })))
  },
}
