import { expect, test } from 'vitest'
import { defaultChannels } from '../../../core/rollouts/default-channels.ts'
import { stagesAgain, stagesIn, wordsOf } from './stage-words.ts'

test('[RL15] the stages of a channel are typed a line each, with their checks below after a dash; one without a check is a check by itself', () => {
  expect(stagesIn('Before it is sent\n- Tested on two phones\n – Notes written\n\nIn the store')).toEqual([
    { title: 'Before it is sent', lines: [{ title: 'Tested on two phones' }, { title: 'Notes written' }] }, { title: 'In the store', lines: [{ title: 'In the store: done' }] },
  ])
  expect(stagesIn('- Nothing above')).toEqual([])
})

test('[RL15] the stages of a channel are typed over: what keeps its name keeps its day, and what it waits for', () => {
  for (const { stages } of defaultChannels) expect(stagesAgain(wordsOf(stages), stages)).toEqual(stages)
  const [cloud] = defaultChannels
  const typed = stagesAgain(wordsOf(cloud?.stages ?? []).replace('- Hallway tests', '- Two customers tried it'), cloud?.stages ?? [])
  expect(typed[0]).toMatchObject({ title: 'Before merge', due: { amount: -1, unit: 'business-days' } })
  expect(typed[0]?.lines[0]).toEqual({ title: 'Two customers tried it' })
})
