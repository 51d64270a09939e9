import type { Actor } from '../../core/kernel/permission.ts'

/** As what a guest acts: as their participant, who is nobody else anywhere. */
export function guestActor(participant: string): Actor {
  return { id: participant, role: 'guest' }
}
