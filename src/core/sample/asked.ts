import type { InRoom, Script } from './script.ts'

/** What was asked of the roadmap in the last weeks: one that waits for an answer, one that was put off and told. */
export function askForChanges(script: Script): void {
  const by = (name: string, role: 'editor' | 'contributor'): InRoom => ({ time: '11:00', actor: { id: script.person(name), person: script.person(name), role } })
  script.act(-12, 'asked for sign-on', 'change-request.ask', { title: 'Single sign-on in Relay, before the summer', why: 'Two renewals hang on it.', risk: 'Both go to a tender.', neededBy: script.day(90), answerBy: script.day(4) }, {}, by('Olek', 'editor'))
  script.act(-8, 'evaluated sign-on', 'change-request.evaluate', { id: script.id('asked for sign-on', 'change-requests'), estimate: 'Three weeks for two', displaces: 'The second beta of the source builder', concerns: 'We have nobody who has done it before.', recommends: 'do' }, {}, by('Tomas', 'contributor'))
  script.act(-25, 'asked for colours', 'change-request.ask', { title: 'Own colours in shared reports', why: 'Asked for at every second demo.', neededBy: script.day(60), answerBy: script.day(-18) }, {}, by('Bea', 'contributor'))
  const colours = script.id('asked for colours', 'change-requests')
  script.act(-22, 'evaluated colours', 'change-request.evaluate', { id: colours, estimate: 'A week', displaces: 'Nothing of the next release', recommends: 'do-not' }, {}, by('Tomas', 'contributor'))
  script.act(-19, 'decided colours', 'change-request.decide', { id: colours, says: 'later' }, { reason: 'The reports change altogether with Canvas 7.1.' })
  for (const to of ['engineering', 'sales']) script.act(-19, `told ${to} of colours`, 'change-request.tell', { id: colours, to })
}
