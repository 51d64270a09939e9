import { expect, test } from 'vitest'
import { readJson } from './json.ts'
import { plain } from './tree.ts'

test('[IM8] values know their lines', () => {
  const { tree } = readJson('[\n  {"name": "A"},\n\n  {"name": "B"}\n]')
  expect(tree.items.map((item) => item.line)).toEqual([2, 4])
})

test('[IM8] a mistake is told with its line and column', () => {
  expect(() => readJson('{"a": 1,\n "b": }')).toThrow('has something here that is no value')
  expect(catching('{"a": 1,\n "b": }')).toMatchObject({ line: 2, column: 7 })
  expect(catching('[1, 2')).toMatchObject({ code: 'syntax', message: 'is not valid JSON: it ends too early' })
  expect(catching('[1] x')).toMatchObject({ line: 1, column: 5 })
  expect(catching('  ')).toMatchObject({ code: 'empty' })
})

test('[IM8] a repeated name is told and the first one stands', () => {
  const { tree, odd } = readJson('{"a": 1,\n"a": 2}')
  expect(plain(tree)).toEqual({ a: 1 })
  expect(odd).toMatchObject([{ code: 'key-twice', line: 2 }])
})

test('[IM8] numbers that would come out as others are kept as they were written', () => {
  expect(plain(readJson('[12345678901234567890, 1e999, 0.5, -0]').tree)).toEqual(['12345678901234567890', '1e999', 0.5, -0])
})

test('[IM7] nesting without end is refused, and __proto__ changes no object', () => {
  expect(catching('['.repeat(100_000))).toMatchObject({ code: 'too-deep' })
  const value = plain(readJson('{"__proto__": {"polluted": true}}').tree)
  expect(value).toEqual({ '(__proto__)': { polluted: true } })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

function catching(text: string): unknown {
  try {
    return readJson(text)
  } catch (error) {
    return error
  }
}
