import { expect, test } from 'vitest'
import { chosenFiles, withMore } from './chosen-files.ts'

const file = (name: string, text: string) => new File([text], name, { lastModified: 1 })

test('[IS9] files of one name are told apart by a number, and the same file again counts once', () => {
  const first = withMore([], chosenFiles([file('plan.csv', 'a'), file('notes', 'b')]))
  const more = withMore(first, chosenFiles([file('plan.csv', 'other'), file('plan.csv', 'a'), file('notes', 'more'), file('plan.csv', 'a third')]))
  expect(more.map(({ path }) => path)).toEqual(['plan.csv', 'notes', 'plan (2).csv', 'notes (2)', 'plan (3).csv'])
})

const inFolder = (folder: string) => Object.defineProperty(file('plan.csv', 'a'), 'webkitRelativePath', { value: `${folder}/plan.csv` })

test('[IS9] a file of a folder is known by its path', () => {
  expect(withMore([], chosenFiles([inFolder('north'), inFolder('south')])).map(({ path }) => path)).toEqual(['north/plan.csv', 'south/plan.csv'])
})
