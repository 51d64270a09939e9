import { builtInRhythms } from '../cadence/built-in-rhythms.ts'
import { dueDays } from '../cadence/due-days.ts'
import type { TurnRule } from '../cadence/rhythms.ts'
import { daysBetween } from '../time/days.ts'
import { fiscalYearStart, type Script } from './script.ts'

/** Whose turn each rhythm is at Fernhill; the quarterly update waits still, as does the last week's. */
const done = { 'weekly-update': 'Rasa', 'okr-deck': 'Rasa', 'roadmap-deck': 'Mara', 'key-accounts': 'Bea', 'product-data': 'Rasa', strategy: 'Rasa' } as const

/** Days looked back on, and the last days, of which the weekly turns are not done yet. */
const [since, late] = [-38, -6]

/** What Fernhill did in its rhythms in the weeks before, mostly in time. */
export function keepRhythms(script: Script): void {
  for (const { rhythm, due } of builtInRhythms) {
    const who = done[rhythm as keyof typeof done]
    if (rhythm === 'feature-check') confirmFeatures(script, due)
    if (who === undefined) continue
    for (const { period, day } of dueDays(due, script.day(since), script.day(0), { work: { holidays: [] }, fiscalYearStart })) {
      const at = daysBetween(script.firstDay, day)
      if (at < since || at > (rhythm === 'okr-deck' ? -1 : late)) continue
      script.act(at, `${rhythm} of ${period}`, 'turn.done', { rhythm, period, person: script.person(who), ...(rhythm === 'strategy' ? { noChange: true } : {}) })
    }
  }
}

/** Whoever stands by a part of the monthly deck and confirmed it in the months before. */
const confirmers = ['Rasa', 'Aino'] as const

function confirmFeatures(script: Script, due: TurnRule): void {
  for (const { period, day } of dueDays(due, script.day(since), script.day(0), { work: { holidays: [] }, fiscalYearStart })) {
    const at = daysBetween(script.firstDay, day)
    if (at < since || at > late) continue
    for (const who of confirmers) script.act(at, `feature-check of ${period} by ${who}`, 'turn.done', { rhythm: 'feature-check', period, person: script.person(who), noChange: true })
  }
}
