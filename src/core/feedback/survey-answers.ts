import { z } from 'zod'
import type { Id } from '../kernel/change.ts'

/** What one can say of an edition, or of one of its slides: it works, or it is to be made better. */
export const surveyVerdicts = ['works', 'optimise'] as const

const about = { page: z.int().min(1).max(200).optional(), verdict: z.enum(surveyVerdicts) }

/** One thing that somebody says in a survey: of the slide on a page, or of the whole; with words where they have some. */
export const surveyAnswer = z.strictObject({ ...about, text: z.string().trim().min(1).max(500).optional() })
export type SurveyAnswer = Readonly<z.infer<typeof surveyAnswer>>

/** Words that a closed survey holds: those of a large company on every slide, so that none can never be closed. */
export const mostSaid = 50_000

/** Under three, whoever knows the others knows who said it. */
export const fewestTold = 3

/** How many people say a thing. */
export const surveyTally = z.strictObject({ ...about, people: z.int().min(fewestTold) })
type SurveyTally = Readonly<z.infer<typeof surveyTally>>
export const surveySaid = surveyAnswer.required({ text: true })
type SurveySaid = Readonly<z.infer<typeof surveySaid>>

/**
 * What the service keeps a person's answers under: it puts this through its one-way function, so that a second answer takes the place of
 * the first, and nobody reads who gave it, nor that one person answered about two editions.
 */
export function surveyKeyText(edition: Id, person: Id): string {
  return `survey\n${edition}\n${person}`
}

/**
 * The closed tally of a survey, by page and verdict, of everybody's answers. A tally under three is left out with its words, and words
 * stand in an order that tells nothing of who said them.
 */
export function talliedSurvey(everybody: readonly (readonly SurveyAnswer[])[]): { readonly tallies: SurveyTally[]; readonly said: SurveySaid[] } {
  const groups = new Map<string, { readonly about: Pick<SurveyAnswer, 'page' | 'verdict'>; people: number; readonly texts: string[] }>()
  for (const answers of everybody) {
    const counted = new Set<string>()
    for (const { page, verdict, text } of answers) {
      const key = `${String(page ?? 0).padStart(3, '0')} ${verdict}`
      const group = groups.get(key) ?? { about: { ...(page === undefined ? {} : { page }), verdict }, people: 0, texts: [] }
      groups.set(key, group)
      if (!counted.has(key)) group.people++
      counted.add(key)
      if (text !== undefined) group.texts.push(text)
    }
  }
  const told = [...groups].filter(([, { people }]) => people >= fewestTold).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  return {
    tallies: told.map(({ about, people }) => ({ ...about, people })),
    said: told.flatMap(({ about, texts }) => [...texts].sort().map((text) => ({ ...about, text }))),
  }
}
