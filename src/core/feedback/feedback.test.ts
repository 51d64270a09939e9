import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { builtInAudiences } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { State } from '../kernel/state.ts'
import { commandTypes } from '../commands.ts'
import { people } from '../workspace/workspace.ts'
import { feedback } from './feedback.ts'
import { type SurveyAnswer, surveyKeyText, surveyVerdicts, talliedSurvey } from './survey-answers.ts'
import { surveys } from './surveys.ts'

const state = after(State.empty.apply([people.create('bea', { name: 'Bea' })]), 'feedback.add', { text: 'Filters are slow', from: 'Ana Petri', route: 'mail', receivedOn: '2026-05-01' })
const { id = '' } = feedback.list(state)[0] ?? {}

test('[FB1] feedback keeps its words beside the log and can be erased for good', () => {
  const { text, from, answer } = feedback.definition.fields
  expect([text, from, answer].map(({ personal }) => personal)).toEqual([true, true, true])
  const erased = after(state, 'feedback.erase', { id })
  expect(feedback.list(erased)).toEqual([{ id, text: 'erased', route: 'mail', receivedOn: '2026-05-01', erased: true }])
  expect(refusalOf(() => changesFor(erased, 'feedback.erase', { id })).code).toBe('gone')
  expect(refusalOf(() => changesFor(erased, 'feedback.change', { id, from: 'Ana Petri' })).sentence).toContain('has been erased')
  expect(refusalOf(() => changesFor(state, 'feedback.erase', { id }, { role: 'editor' })).code).toBe('not-allowed')
})

test('[FB2] an answer has somebody who gave it, and a day', () => {
  expect(refusalOf(() => changesFor(state, 'feedback.change', { id, answeredBy: 'bea' })).sentence).toContain('somebody who gave it, and a day')
  expect(feedback.list(after(state, 'feedback.change', { id, answeredBy: 'bea', answeredOn: '2026-05-02', answer: 'In June.' }))).toMatchObject([{ answer: 'In June.' }])
})

test('[FB3] no View holds feedback or a survey', () => {
  const asked = state.withCollection('surveys', [{ id: 'survey', edition: 'edition', closedOn: '2026-05-01', tallies: [{ verdict: 'works', people: 4 }], said: [{ verdict: 'works', text: 'The strip' }] }])
  for (const audience of builtInAudiences) expect(redact(asked, { ...audience, classes: ['public', 'customers', 'sales', 'internal', 'restricted'] }, { today: '2026-05-01', key: 'key' }).names()).not.toContain('feedback')
  for (const audience of builtInAudiences) expect(redact(asked, audience, { today: '2026-05-01', key: 'key' }).names()).not.toContain('surveys')
})

const works = (text: string, page?: number): SurveyAnswer => ({ verdict: 'works', text, ...(page === undefined ? {} : { page }) })

test('[FB4] a tally under three is left out with its words', () => {
  const everybody = [[works('The strip', 3), works('Dates', 3)], [works('Colours', 3), works('Short')], [{ verdict: 'works', page: 3 }]] as const
  expect(talliedSurvey(everybody)).toEqual({ tallies: [{ page: 3, verdict: 'works', people: 3 }], said: ['Colours', 'Dates', 'The strip'].map((text) => works(text, 3)) })
  expect(talliedSurvey(everybody.slice(0, 2))).toEqual({ tallies: [], said: [] })
  expect(surveys.definition.invariant?.({ id: 'one', edition: 'e', closedOn: '2026-05-01', tallies: [], said: [{ verdict: 'works', text: 'Mine' }] }, State.empty)).toBe('Words are shown beside a tally alone.')
})

test('[FB4] whoever answers first, a tally is the same, and never counts more people than answered', () => {
  const answer = fc.record({ verdict: fc.constantFrom(...surveyVerdicts), page: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom('amber', 'birch', 'cedar') }, { requiredKeys: ['verdict'] })
  fc.assert(
    fc.property(fc.array(fc.array(answer, { maxLength: 4 }), { maxLength: 8 }), (everybody) => {
      const told = talliedSurvey(everybody)
      expect(talliedSurvey([...everybody].reverse().map((answers) => [...answers].reverse()))).toEqual(told)
      for (const { people: counted } of told.tallies) expect(counted >= 3 && counted <= everybody.length).toBe(true)
    }),
  )
})

test('[FB4] a survey is closed however many have answered on however many slides', () => {
  const everybody = Array.from({ length: 400 }, (_, who) => Array.from({ length: 30 }, (_slide, page) => works(`Word ${who}`, page + 1)))
  const told = talliedSurvey(everybody)
  expect(told.said).toHaveLength(12_000)
  expect(commandTypes.get('survey.close')?.args.safeParse({ edition: 'edition', ...told }).success).toBe(true)
})

test('[FB5] answers are kept under the edition and the person together', () => {
  expect(new Set(['a', 'b'].flatMap((edition) => ['x', 'y'].map((person) => surveyKeyText(edition, person)))).size).toBe(4)
})
