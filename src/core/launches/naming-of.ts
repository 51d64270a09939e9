import type { Day } from '../kernel/command.ts'
import { addDays } from '../time/days.ts'
import { type Naming, scoreCriteria, type signers } from './namings.ts'

/** Days of the calendar that each step takes at most: the full procedure is over in six weeks, the light one in a few days (DOMAIN 1.15). */
const stepDays = { full: [['plan', 'Plan', 7], ['sprint', 'Sprint of five days', 7], ['test', 'Test with some hundred people', 21], ['commit', 'Commit: legal, brand and product sign', 7]], light: [['search', 'Search of one’s own', 2], ['share', 'Shared with brand and legal', 3]] } as const

export interface NamingStep {
  readonly step: NonNullable<Naming['steps']>[number]['step']
  readonly title: string
  readonly doneOn?: Day
  /** The last day on which it is over, for the name to be there on its day. */
  readonly by?: Day
  readonly isLate: boolean
}

/** The steps of a naming, planned back from the day it is announced: all of it ends before that day. */
export function namingSteps({ procedure, steps = [] }: Pick<Naming, 'procedure' | 'steps'>, announce: Day | undefined, today: Day): NamingStep[] {
  const all = stepDays[procedure]
  return all.map(([step, title], at) => {
    const after = all.slice(at + 1).reduce((sum, [, , days]) => sum + days, 0)
    const by = announce === undefined ? undefined : addDays(announce, -1 - after)
    const doneOn = steps.find((one) => one.step === step)?.on
    return { step, title, isLate: doneOn === undefined && by !== undefined && by < today, ...(doneOn === undefined ? {} : { doneOn }), ...(by === undefined ? {} : { by }) }
  })
}

/** The day on which a naming must begin at the latest. */
export function namingBegins(procedure: Naming['procedure'], announce: Day): Day {
  return addDays(announce, -1 - stepDays[procedure].reduce((sum, [, , days]) => sum + days, 0))
}

/** Whose signature a procedure needs, in the order in which they sign: the owner last. */
export function signersOf(procedure: Naming['procedure']): readonly (typeof signers)[number][] {
  return procedure === 'full' ? ['brand', 'legal', 'product', 'owner'] : ['brand', 'legal', 'owner']
}

type Candidate = NonNullable<Naming['candidates']>[number]

/** The mean of the scores that a name has, and how many of the criteria it is scored on. */
export function scoreOf({ scores = {} }: Candidate): { readonly mean: number | undefined; readonly scored: number } {
  const given = scoreCriteria.flatMap(([key]) => scores[key] ?? [])
  return { mean: given.length === 0 ? undefined : given.reduce((sum, one) => sum + one, 0) / given.length, scored: given.length }
}

/** Why a name cannot be the one, in a sentence; nothing when it can: no conflict, scored on everything, and as well as was wanted. */
export function whyNotChosen(candidate: Candidate, wanted: number | undefined): string | undefined {
  if (candidate.conflict !== undefined) return `“${candidate.name}” is out: ${candidate.conflict}`
  const { mean, scored } = scoreOf(candidate)
  if (scored < scoreCriteria.length) return `“${candidate.name}” is scored on ${scored} of ${scoreCriteria.length}: score the rest first.`
  return wanted !== undefined && mean !== undefined && mean < wanted ? `“${candidate.name}” has ${mean.toFixed(1)}, and ${wanted.toFixed(1)} was wanted.` : undefined
}

/** Is the name there: chosen, and signed by everybody, the owner last? */
export function isNamed({ procedure, chosen, signatures = [] }: Naming): boolean {
  return chosen !== undefined && signersOf(procedure).every((signer) => signatures.some((one) => one.signer === signer))
}
