import { expect, test } from 'vitest'
import { stagesIn } from './stage-words.ts'

test('[RL15] the stages of a channel are typed a line each, with their checks below after a dash; one without a check is a check by itself', () => {
  expect(stagesIn('Before it is sent\n- Tested on two phones\n – Notes written\n\nIn the store')).toEqual([
    { title: 'Before it is sent', lines: [{ title: 'Tested on two phones' }, { title: 'Notes written' }] }, { title: 'In the store', lines: [{ title: 'In the store: done' }] },
  ])
  expect(stagesIn('- Nothing above')).toEqual([])
})
