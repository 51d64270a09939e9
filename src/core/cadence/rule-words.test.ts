import { expect, test } from 'vitest'
import { builtInRhythms } from './built-in-rhythms.ts'
import { ruleWords } from './rule-words.ts'

test('[RH9] each built-in rhythm says in words when it is due', () => {
  expect(builtInRhythms.map((line) => `${line.title}: ${ruleWords(line)}`)).toEqual([
    'Weekly update of the goals: every Friday, 19:00 UTC', 'OKR deck: every Friday, 19:00 UTC', 'Monthly roadmap deck: on the 20th of each month, or the working day before, 17:00',
    'Confirm what the monthly deck tells of yours: on the 18th of each month, or the working day before, 17:00',
    'Key accounts deck: on the last day of each month, or the working day before, 17:00', 'Monthly look at the product data: on the 5th working day of each month, 17:00',
    'Monthly look at the strategy: on the 10th working day of each month, 17:00', 'Quarterly update for stakeholders: on Friday in week 2 of each quarter, 17:00', 'Round-up of what waits: every Monday, 08:00',
  ])
  expect(ruleWords({ due: { every: 'month', day: 22, ifOff: 'stay' }, time: '10:00' })).toBe('on the 22nd of each month, 10:00')
})
