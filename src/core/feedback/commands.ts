import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { erasedText } from '../kernel/erased.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { feedback } from './feedback.ts'
import { mostSaid, surveySaid, surveyTally } from './survey-answers.ts'
import { surveys } from './surveys.ts'

/** Takes the words and whoever said them out of the record; the service then erases them beside the log. */
const feedbackErase = defineCommand({
  name: 'feedback.erase',
  summary: 'Erases what a feedback record says and who said it, for good.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const record = feedback.need(state, which)
    if (record.erased === true) throw new Refusal('gone', 'This feedback has been erased before.')
    return feedback.update(record, { text: erasedText, from: null, answer: null, erased: true })
  },
})

/** The service has the answers, each under a one-way key, and tallies them (talliedSurvey): nothing else of them is ever written. */
const surveyClose = defineCommand({
  name: 'survey.close',
  summary: 'Ends the survey about an edition, and keeps its tally.',
  may: 'publish',
  server: true,
  byService: true,
  argsAreChanges: true,
  args: z.strictObject({ edition: id, tallies: z.array(surveyTally).max(400), said: z.array(surveySaid).max(mostSaid) }),
  decide: (_, { edition, tallies, said }, { newId, today }) => [surveys.create(madeId(newId, surveys), { edition, closedOn: today, tallies, said })],
})

export const feedbackCommands = [
  feedbackErase, surveyClose,
  ...recordCommands(feedback, { noun: 'feedback', may: 'contribute', without: ['erased'] }),
] as readonly unknown[] as readonly CommandType[]
