import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { offset } from '../launches/tier-policies.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** A line of a stage's checklist. One that waits is done only once the flag is removed, or once the time of the tests is over. */
const checkLine = z.strictObject({ title: line, waitsFor: z.enum(['flag-gone', 'tests-over']).optional() })

/** A stage of a rollout: passed once every line is done, or said not to be needed. */
export const stage = z.strictObject({
  title: line, lines: z.array(checkLine).min(1).max(30),
  /** By when it is passed, counted from the day it ships; unset where it has no day of its own. */
  due: offset.optional(),
})

/** A channel whose releases come out in a rhythm of their own, counted from a day, each after a review that takes so many days. */
export const rhythm = z.strictObject({ from: daySchema, everyDays: z.int().min(1).max(365), reviewDays: z.int().min(0).max(60) })

export const stages = z.array(stage).min(1).max(20)

/** A way in which things reach customers, with its stages: a company’s own, or one of ours as the company does it (row D7, DOMAIN 1.7). */
export const rolloutChannels = defineRecord({
  collection: 'rollout-channels', word: 'rollout channel', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: { title: { type: line }, stages: { type: stages }, rhythm: { type: rhythm.optional() } },
  invariant: ({ stages: all }): string | undefined => sameTwice(all),
})
export type RolloutChannel = Pick<TypeOf<typeof rolloutChannels>, 'title' | 'stages' | 'rhythm'>
export type Stage = Readonly<z.infer<typeof stage>>
export type StageLine = Stage['lines'][number]
export type Rhythm = Readonly<z.infer<typeof rhythm>>

/** Stages and lines are told apart by their words. */
export function sameTwice(all: readonly Stage[]): string | undefined {
  const words = all.flatMap(({ title, lines }) => [title, ...lines.map((one) => one.title)])
  const twice = words.find((word, at) => words.indexOf(word) !== at)
  return twice === undefined ? undefined : `“${twice}” stands there twice: say the second in other words.`
}
