import type { Id } from '../kernel/change.ts'
import type { Actor } from '../kernel/permission.ts'
import { usualThings } from '../workshop/usual-preparation.ts'
import type { Script } from './script.ts'

/** Who sits in the room besides whoever leads: people of Fernhill, and guests by their names. */
const people = ['Mara', 'Ines', 'Olek', 'Bea', 'Tomas'] as const
const guests = [['Juno', 'Film studio'], ['Sami', 'Reseller team'], ['Runa', 'Design']] as const

/** Invites everybody to a workshop that an act has made, and prepares all of it. Sunniva of the people team leads: she gains nothing by what comes of it. */
export function inviteRoom(script: Script, on: number, name: string): void {
  const workshop = script.id(name, 'workshops')
  script.act(on, `${name}: Sunniva`, 'participant.add', { workshop, name: 'Sunniva', from: 'People team', email: 'sunniva@fernhill.example' })
  for (const person of people) script.act(on, `${name}: ${person}`, 'participant.add', { workshop, name: person, person: script.person(person), onTeam: true })
  for (const [guest, from] of guests) script.act(on, `${name}: ${guest}`, 'participant.add', { workshop, name: guest, from })
  script.act(on + 3, `${name}: prepared`, 'workshop.change', { id: workshop, leader: leaderOf(script, name).id, briefed: { sample: true, rules: true }, things: usualThings.map((thing) => ({ ...thing, done: true })) })
}

/** They come in one after another, from 9:20 on. */
export function comeIn(script: Script, on: number, name: string): void {
  for (const [index, who] of ['Sunniva', ...people, ...guests.map(([guest]) => guest)].entries()) {
    script.act(on, `${name}: ${who} comes in`, 'participant.join', { workshop: script.id(name, 'workshops') }, {}, { time: `09:${20 + index}`, actor: { id: participantIn(script, name, who), role: 'guest' } })
  }
}

/** Somebody's part in a workshop. */
export function participantIn(script: Script, name: string, who: string): Id {
  return script.id(`${name}: ${who}`, 'participants')
}

/** Sunniva as she acts in the room: a participant who has no account at Fernhill. */
export function leaderOf(script: Script, name: string): Actor {
  return { id: participantIn(script, name, 'Sunniva'), role: 'guest' }
}
