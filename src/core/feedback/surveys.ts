import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { mostSaid, surveySaid, surveyTally } from './survey-answers.ts'

/**
 * What came of asking people about an edition (row A11), once the asking is over. Single answers are never here: who gave which is known
 * to nobody (survey-answers.ts).
 */
export const surveys = defineRecord({
  collection: 'surveys', word: 'survey', class: 'internal', readers: members, inNoView: true,
  fields: {
    edition: { type: z.string(), to: 'editions' },
    closedOn: { type: daySchema },
    tallies: { type: z.array(surveyTally).max(400) },
    said: { type: z.array(surveySaid).max(mostSaid) },
  },
  invariant: (survey, state): string | undefined => {
    if (surveys.list(state).some((one) => one.edition === survey.edition && one.id !== survey.id)) return 'The survey about this edition is over already.'
    return survey.tallies.length === 0 && survey.said.length > 0 ? 'Words are shown beside a tally alone.' : undefined
  },
})
