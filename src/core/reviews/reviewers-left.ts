import type { Change } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import { people } from '../workspace/workspace.ts'
import { reviewRequests } from './reviews.ts'

/**
 * Who leaves the company answers no more: every review that waits for them says so from that day on. Written down, since most members do not read who
 * has which role, and would each see another standing.
 */
export const reviewersLeft: Consequence = {
  of: ['memberships', people.collection],
  follows(state, changes, { today }): readonly Change[] {
    const gone = new Set(changes.flatMap((change) => goneBy(change)))
    // A role that is taken and given in one act is a change of role.
    for (const change of changes) if (change.collection === 'memberships' && change.kind === 'create') gone.delete(String(change.after['person']))
    if (gone.size === 0) return []
    const written = new Set(changes.filter(({ collection }) => collection === reviewRequests.collection).map(({ id }) => id))
    return reviewRequests.list(state).flatMap((request) => {
      if (written.has(request.id) || request.withdrawnAt !== undefined || !request.reviewers.some(({ person, leftOn }) => gone.has(person) && leftOn === undefined)) return []
      return reviewRequests.update(request, { reviewers: request.reviewers.map((one) => (gone.has(one.person) && one.leftOn === undefined ? { ...one, leftOn: today } : { ...one })) })
    })
  },
}

function goneBy(change: Change): string[] {
  if (change.collection === 'memberships') return change.kind === 'remove' ? [String(change.before['person'])] : []
  if (change.collection !== 'people') return []
  return change.kind === 'remove' || (change.kind === 'update' && change.after['erased'] === true) ? [change.id] : []
}
