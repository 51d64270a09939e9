import { legalQuestions } from '../rollouts/legal-checks.ts'
import type { Script } from './script.ts'

/** How Canvas 7 reaches customers, half-way: Live figures in two channels; and what legal, sales operations and finance know of two launches. */
export function rollOut(script: Script): void {
  const canvas = script.id('tier of Canvas 7', 'launches')
  const item = script.item('Live figures')
  script.act(-19, 'rollout in the cloud', 'rollout.begin', { launch: canvas, item, channel: 'Cloud', owner: script.person('Aino'), flag: 'live-figures', flagFrom: script.day(-70) })
  script.act(-19, 'rollout on servers', 'rollout.begin', { launch: canvas, item, channel: 'Server', owner: script.person('Tomas') })
  const close = (rollout: 'cloud' | 'servers', days: number, line: string, by: string, link?: string) => script.act(days, `${line}, ${rollout}`, 'rollout.close', { id: script.id(rollout === 'cloud' ? 'rollout in the cloud' : 'rollout on servers', 'rollouts'), line, state: 'done', by: script.person(by), ...(link === undefined ? {} : { link }) })
  close('cloud', -18, 'Hallway tests', 'Aino', 'https://docs.fernhill.example/live-figures/hallway')
  close('cloud', -17, 'Final design review', 'Joren')
  close('cloud', -16, 'Docs reviewed', 'Ines')
  script.act(-16, 'no analytics of its own', 'rollout.close', { id: script.id('rollout in the cloud', 'rollouts'), line: 'Analytics in', state: 'not-needed' }, { reason: 'Reports count how often they are opened already.' })
  close('cloud', -16, 'Flag works', 'Tomas')
  close('cloud', -12, 'Flag on for staff', 'Tomas')
  close('cloud', -5, 'Logging validated', 'Tomas')
  close('servers', -10, 'Runs on our own server', 'Tomas')
  answer(script, canvas)
  const late = script.id('tier of Relay 4.3', 'launches')
  script.act(-11, 'legal know of Relay 4.3', 'launch-notice.give', { launch: late, to: 'legal' })
  for (const [question] of legalQuestions.slice(0, 3)) script.act(-11, `${question} of Relay 4.3`, 'legal-check.answer', { launch: late, round: 'inception', question, answer: 'no' })
}

function answer(script: Script, launch: string): void {
  const yes: Readonly<Record<string, string>> = { 'new-uses': 'Figures are read every five minutes, where they were read once a night.', 'worst-case': 'Somebody sees figures that are not theirs. Rights are asked at each read.' }
  const by = { time: '10:20', actor: { id: script.person('Rasa'), person: script.person('Rasa'), role: 'editor' as const } }
  for (const [round, days] of [['inception', -19], ['before-beta', -14]] as const) {
    for (const [question] of legalQuestions) script.act(days, `${question} ${round}`, 'legal-check.answer', { launch, round, question, answer: yes[question] === undefined ? 'no' : 'yes', ...(yes[question] === undefined ? {} : { says: yes[question] }) }, {}, by)
  }
  for (const [to, days] of [['legal', -14], ['sales-ops', -13], ['finance', -13]] as const) script.act(days, `${to} know`, 'launch-notice.give', { launch, to })
}
