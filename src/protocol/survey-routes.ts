import { z } from 'zod'
import { surveyAnswer, surveySaid, surveyTally } from '../core/feedback/survey-answers.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const ofEdition = inWorkspace.extend({ edition: z.string().max(100) })
const path = '/workspaces/:ws/editions/:edition/survey'

/** How many have answered; unset under three, since then whoever knows one knows the others. */
const answered = z.int().optional()

/** An edition as its survey names it. */
const namedEdition = z.object({ id: z.string(), deck: z.string(), number: z.int(), day: z.string(), audience: z.string() })

/** An edition with the survey about it. `mine` is what the person who asks has answered; results are for whoever may publish. */
export const surveyTold = z.object({
  edition: namedEdition,
  isOpen: z.boolean(), slides: z.array(z.object({ page: z.int(), title: z.string() })), mine: z.array(surveyAnswer),
  results: z.object({ answered, closedOn: z.string().optional(), tallies: z.array(surveyTally), said: z.array(surveySaid) }).optional(),
})
export type SurveyTold = z.infer<typeof surveyTold>

export const readSurvey = defineRoute({
  id: 'surveys.read', method: 'GET', path, scope: 'read', who: 'anyone',
  summary: 'The survey about an edition: its slides, what you have answered, and, for whoever may publish, what came of it once it is over.',
  params: ofEdition, query: noQuery, body: none, answer: surveyTold,
})

export const answerSurvey = defineRoute({
  id: 'surveys.answer', method: 'POST', path, scope: 'write', who: 'anyone',
  summary: 'Answers the survey about an edition: what works and what is to be made better, of the whole (no page) or of a slide. What was answered before is replaced; no answers take it back.',
  params: ofEdition, query: noQuery, body: z.strictObject({ answers: z.array(surveyAnswer).max(200) }), answer: surveyTold,
})

export const closeSurvey = defineRoute({
  id: 'surveys.close', method: 'POST', path: `${path}/close`, scope: 'publish', who: 'publish',
  summary: 'Ends the survey about an edition, for good: its tallies of three people and more are kept, the answers themselves are deleted.',
  params: ofEdition, query: noQuery, body: none, answer: surveyTold,
})

export const listSurveys = defineRoute({
  id: 'surveys.list', method: 'GET', path: '/workspaces/:ws/surveys', scope: 'read', who: 'publish',
  summary: 'The surveys that somebody has answered and nobody has closed, those about replaced editions first.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({ surveys: z.array(z.object({ edition: namedEdition, isReplaced: z.boolean(), answered })) }),
})

export const surveyRoutes = [readSurvey, answerSurvey, closeSurvey, listSurveys] as const
