import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'

/** Whether somebody wants the weekly round-up. Whoever has not said gets one. */
export const roundUpChoices = defineRecord({
  collection: 'round-up-choices', word: 'choice about the round-up', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ person }, actor) => person === actor.person,
  fields: { person: { type: z.string(), to: 'people' }, roundUp: { type: z.enum(['on', 'off']) } },
})
