import { expect, test } from 'vitest'
import { plain, textOf } from './tree.ts'
import { Unreadable } from './unreadable.ts'
import { readYaml } from './yaml.ts'

const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]`)].join('\n')

const refusal = (text: string): Unreadable => {
  try {
    readYaml(text)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
  throw new Error('It was read.')
}

test('[IM6] keys know their place, and a value can be had as it was written', () => {
  const { tree } = readYaml('# top\nversions:\n  beta: 1.30\n  day: 2025-01-02\n')
  const versions = tree?.entries.get('versions')
  expect(versions).toMatchObject({ line: 2, column: 1 })
  const beta = versions?.value.entries.get('beta')
  expect(beta).toMatchObject({ line: 3, column: 3 })
  expect(beta?.value.value).toBe(1.3)
  expect(textOf(beta?.value)).toBe('1.30')
  expect(textOf(versions?.value.entries.get('day')?.value)).toBe('2025-01-02')
})

test('[IM6] a repeated key is told and the first one stands', () => {
  const { tree, odd } = readYaml('search:\n  title: A\nsearch:\n  title: B\n')
  expect(tree && plain(tree)).toEqual({ search: { title: 'A' } })
  expect(odd).toMatchObject([{ code: 'key-twice', line: 3, sentence: 'The key "search" is there twice (before on line 1); the second was not taken.' }])
})

test('[IM6] aliases and merge keys are followed', () => {
  const { tree } = readYaml('base: &b {team: search, maturity: ga}\none:\n  <<: *b\n  maturity: beta\ntwo: *b\n')
  expect(tree && plain(tree)).toEqual({ base: { team: 'search', maturity: 'ga' }, one: { maturity: 'beta', team: 'search' }, two: { team: 'search', maturity: 'ga' } })
})

test('[IM7] an alias bomb and an alias inside itself are refused with their place', () => {
  expect(refusal(bomb)).toMatchObject({ code: 'alias-bomb', line: expect.any(Number) })
  expect(refusal('a: &a [1, *a]\n')).toMatchObject({ code: 'alias-loop', line: 1 })
  expect(refusal('a: *nothing\n')).toMatchObject({ code: 'syntax' })
})

test('[IM7] nesting without end is refused', () => {
  expect(['too-deep', 'syntax']).toContain(refusal('['.repeat(50_000)).code)
  expect(refusal(`a: ${'{b: '.repeat(100)}1${'}'.repeat(100)}`).code).toBe('too-deep')
})

test('[IM7] a key __proto__ is kept under another name and changes no object', () => {
  const { tree } = readYaml('__proto__:\n  polluted: true\nname: x\n')
  const value = tree && plain(tree)
  expect(value).toEqual({ '(__proto__)': { polluted: true }, name: 'x' })
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test('[IM19] a mistake in the writing is told with line and column', () => {
  expect(refusal('title: A\nauthors:\n  - "@ana\n')).toMatchObject({ code: 'syntax', line: expect.any(Number), column: expect.any(Number) })
  expect(refusal('a: 1\n\tb: 2\n')).toMatchObject({ code: 'syntax', line: 2 })
})
