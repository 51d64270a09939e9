import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id, madeId, onlyChangeable, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { photos } from './notes.ts'
import { participantIn } from './participant-in.ts'
import { participantsOf, standingFor, trueSelf } from './taking-part.ts'
import { usualRules, usualThings } from './usual-preparation.ts'
import { participants, type Workshop, workshops } from './workshops.ts'

const { fields } = workshops.definition

/** What the preparation may say. All else of a workshop is changed by the steps of its day. */
const planned = ['title', 'question', 'day', 'begins', 'place', 'things', 'agenda', 'rules', 'briefed', 'presenter', 'leader'] as const

const workshopAdd = defineCommand({
  name: 'workshop.add',
  summary: 'Plans a workshop that makes an activity roadmap: from the usual lists, or from those and the people of the last one.',
  may: 'edit',
  args: z.strictObject({
    title: fields.title.type, roadmap: id, previous: id.optional(),
    day: fields.day.type, begins: fields.begins.type, place: fields.place.type, question: fields.question.type, presenter: fields.presenter.type,
  }),
  decide(state, { roadmap, previous, ...said }, context) {
    roadmaps.need(state, roadmap)
    const which = madeId(context.newId, workshops)
    const last = previous === undefined ? undefined : lastOne(state, previous, roadmap)
    const { things = usualThings, rules = usualRules, agenda, begins, place, question } = last ?? {}
    const kept = { begins, place, question, agenda, rules, things: things.map((thing) => ({ ...thing, done: false })) }
    const created = workshops.create(which, { ...kept, ...defined(said), title: said.title, roadmap, ...(last === undefined ? {} : { previous: last.id }), phase: 'prepare' })
    return last === undefined ? [created] : [created, ...peopleOf(state.apply([created]), last, which, context)]
  },
})

/** The workshop to begin from. Refuses (`invalid`) one of another roadmap: its buckets would not be there. */
function lastOne(state: State, previous: string, roadmap: string): Workshop {
  const last = workshops.need(state, previous)
  if (last.roadmap !== roadmap) throw new Refusal('invalid', 'That workshop made another roadmap. Begin with one that made this roadmap, or with none.', { at: 'args.previous' })
  return last
}

/** The people of the last workshop, invited again, and who leads them. A guest who came by the code alone is not known outside of that day. */
function peopleOf(state: State, last: Workshop, workshop: string, { newId }: Context): Change[] {
  const again = participantsOf(state, last.id).filter(({ person, email, sameAs }) => sameAs === undefined && (person !== undefined || email !== undefined))
  const idOf = (one: string) => newId(`participant as ${one}`)
  const created = again.map(({ id: which, name, person, email, onTeam, from, hue }) => participants.create(idOf(which), { workshop, name, person, email, onTeam, from, hue }))
  const leader = participants.get(state, last.leader)
  const same = leader === undefined ? undefined : again.find(({ id: one }) => one === trueSelf(state, leader).id)
  return same === undefined ? created : [...created, ...workshops.update(workshops.need(state, workshop), { leader: idOf(same.id) })]
}

const workshopChange = defineCommand({
  name: 'workshop.change',
  summary: 'Changes what is planned of a workshop; null unsets a field.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(workshops, planned) }),
  decide(state, { id: which, ...said }, context) {
    const { workshop } = standingFor(state, which, 'workshop.change', context)
    const { leader } = said
    if (typeof leader === 'string' && participantIn(state, which, leader, 'args.leader').leftAt !== undefined) throw new Refusal('invalid', 'Whoever leads is in the workshop: that one has left it.', { at: 'args.leader' })
    return workshops.update(workshop, said)
  },
})

const workshopRemove = defineCommand({
  name: 'workshop.remove',
  summary: 'Removes a workshop that has not been started, with whoever was invited.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { workshop } = standingFor(state, which, 'workshop.change', context)
    if (workshop.phase !== 'prepare') throw new Refusal('out-of-order', 'A workshop that was started stays, with its notes. Close it where it is over.')
    return [workshops.remove(workshop), ...removalsOf(state, photos, 'workshop', which), ...removalsOf(state, participants, 'workshop', which)]
  },
})

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}

export const planningCommands = [workshopAdd, workshopChange, workshopRemove] as readonly unknown[] as readonly CommandType[]
