import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { daysBetween } from '../time/days.ts'
import { people, settings, teams } from '../workspace/workspace.ts'
import { agendaTimes, minutesOfDay } from './agenda-times.ts'
import { planReadiness } from './plan-readiness.ts'
import type { Readiness, ReadinessGroup } from './readiness.ts'
import { participantsOf, trueSelf } from './taking-part.ts'
import { type Participant, participants, type Workshop } from './workshops.ts'

/** Whom a discussion needs at least, beside whoever leads. */
const fewest = 3
/** A day is no longer than this, breaks and all, in minutes. */
const longest = 9 * 60

/** What a workshop has and what it lacks before its day (seeds, steps 1 to 6), in the order in which one would go about it. */
export function whatIsMissing(state: State, workshop: Workshop, today: Day): readonly ReadinessGroup[] {
  return [
    { title: 'What others plan', of: planReadiness(state, workshop.day ?? today) },
    { title: 'Day and place', of: [dayOf(workshop, today), placeOf(workshop), agendaOf(state, workshop), questionOf(workshop), ...listsOf(workshop)] },
    { title: 'People', of: [invitedOf(state, workshop), ...leaderOf(state, workshop), presenterOf(workshop)] },
  ]
}

function dayOf({ day }: Workshop, today: Day): Readiness {
  const told = { key: 'day', title: 'The day', mend: { at: 'day' } } as const
  if (day === undefined) return { ...told, stands: 'missing', sentence: 'No day has been named. Take a whole one.' }
  const days = daysBetween(today, day)
  if (days < 0) return { ...told, stands: 'warning', sentence: 'The day is past. Name another, or open the room.' }
  return { ...told, stands: 'ready', sentence: days === 0 ? 'It is today.' : days === 1 ? 'It is tomorrow.' : `It is in ${days} days.` }
}

function placeOf({ place }: Workshop): Readiness {
  const told = { key: 'place', title: 'The place', mend: { at: 'day' } } as const
  return place === undefined ? { ...told, stands: 'missing', sentence: 'No place yet: outside of the office, with tables, walls and whiteboards.' } : { ...told, stands: 'ready', sentence: place }
}

function agendaOf(state: State, workshop: Workshop): Readiness {
  const told = { key: 'agenda', title: 'The agenda', mend: { at: 'agenda' } } as const
  const minutes = minutesOfDay(workshop)
  const times = agendaTimes(workshop, settings.get(state, 'settings')?.zone)
  if (workshop.begins === undefined) return { ...told, stands: 'missing', sentence: `It takes ${lengthOf(minutes)}. Say when it begins, and each step gets its time.` }
  const last = times.at(-1)
  const end = last?.after?.to ?? last?.to ?? workshop.begins
  if (minutes > longest) return { ...told, stands: 'warning', sentence: `From ${workshop.begins} to ${end}, ${lengthOf(minutes)}: more than a day holds.` }
  return { ...told, stands: 'ready', sentence: `From ${workshop.begins} to ${end}.` }
}

function questionOf({ question }: Workshop): Readiness {
  const told = { key: 'question', title: 'The question', mend: { at: 'question' } } as const
  return question === undefined ? { ...told, stands: 'missing', sentence: 'Say what the room is asked in the brainstorm, in one sentence.' } : { ...told, stands: 'ready', sentence: question }
}

const lists = [['material', 'Materials'], ['catering', 'Catering'], ['paper', 'Paper']] as const

function listsOf({ things = [] }: Workshop): Readiness[] {
  return lists.map(([kind, title]): Readiness => {
    const own = things.filter((thing) => thing.kind === kind)
    const open = own.filter(({ done }) => !done)
    const told = { key: `list:${kind}`, title, mend: { at: 'lists' } } as const
    if (own.length === 0) return { ...told, stands: 'warning', sentence: 'Nothing is on the list.' }
    if (open.length === 0) return { ...told, stands: 'ready', sentence: own.length === 1 ? 'It is there.' : `All ${own.length} are there.` }
    return { ...told, stands: 'missing', sentence: `Still to get: ${open.slice(0, 3).map((thing) => thing.title).join('; ')}${open.length > 3 ? `, and ${open.length - 3} more` : ''}.` }
  })
}

/** Who is asked to come: everybody who is on the list and has not left it. */
function invitedOf(state: State, workshop: Workshop): Readiness {
  const told = { key: 'people', title: 'Participants', mend: { at: 'people' } } as const
  const here = participantsOf(state, workshop.id).filter(({ sameAs, leftAt, id }) => sameAs === undefined && leftAt === undefined && id !== workshop.leader)
  if (here.length === 0) return { ...told, stands: 'missing', sentence: 'Nobody is on the list. Put the whole product-marketing team in the room.' }
  const unreached = here.filter((one) => addressOf(state, one) === undefined)
  const count = here.length === 1 ? 'One, beside whoever leads' : `${here.length}, beside whoever leads`
  if (here.length < fewest) return { ...told, stands: 'warning', sentence: `${count}. A discussion needs ${fewest} or more.` }
  if (unreached.length > 0) return { ...told, stands: 'warning', sentence: `${count}. ${unreached.length === 1 ? `${unreached[0]?.name} has` : `${unreached.length} of them have`} no address for the invitation.` }
  return { ...told, stands: 'ready', sentence: `${count}.` }
}

/** Where the invitation of somebody goes: their own address here, or the one of their person. */
export function addressOf(state: State, { email, person }: Pick<Participant, 'email' | 'person'>): string | undefined {
  return email ?? people.get(state, person)?.email
}

function leaderOf(state: State, workshop: Workshop): Readiness[] {
  const told = { title: 'Whoever leads', mend: { at: 'leader' } } as const
  const named = participants.get(state, workshop.leader)
  if (named === undefined) return [{ ...told, key: 'leader', stands: 'missing', sentence: 'Nobody leads yet. Find somebody who wants nothing for themselves from the outcome.' }]
  const leader = trueSelf(state, named)
  const why = whyOnTheTeam(state, leader)
  const { sample = false, rules = false } = workshop.briefed ?? {}
  const open = [...(sample ? [] : ['show a sample roadmap']), ...(rules ? [] : ['talk through the rules of the day'])]
  return [
    why === undefined ? { ...told, key: 'leader', stands: 'ready', sentence: `${leader.name}, who is not on the team.` } : { ...told, key: 'leader', stands: 'warning', sentence: `${leader.name} ${why}: whoever leads should want nothing for themselves from the outcome.` },
    open.length === 0 ? { ...told, key: 'briefed', title: 'The briefing', stands: 'ready', sentence: `${leader.name} has seen a sample roadmap and knows the rules.` } : { ...told, key: 'briefed', title: 'The briefing', stands: 'missing', sentence: `Before the day, with ${leader.name}: ${open.join(', ')}.` },
  ]
}

/** Why somebody has an interest in the outcome: as they were marked, or as teams name them. */
export function whyOnTheTeam(state: State, { onTeam, person }: Pick<Participant, 'onTeam' | 'person'>): string | undefined {
  if (onTeam !== undefined) return onTeam ? 'is on the team' : undefined
  if (person === undefined) return undefined
  for (const { title, productMarketer, productManager } of teams.list(state)) {
    if (productMarketer === person) return `is the product marketer of ${title}`
    if (productManager === person) return `is the product manager of ${title}`
  }
  return undefined
}

function presenterOf({ presenter }: Workshop): Readiness {
  const told = { key: 'presenter', title: 'Who presents the product', mend: { at: 'people' } } as const
  return presenter === undefined ? { ...told, stands: 'missing', sentence: 'Ask the senior product manager to come in and share strategy and roadmap.' } : { ...told, stands: 'ready', sentence: presenter }
}

/** "6 h 15 min". */
export function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours === 0 ? [] : [`${hours} h`]), ...(rest === 0 && hours > 0 ? [] : [`${rest} min`])].join(' ')
}
