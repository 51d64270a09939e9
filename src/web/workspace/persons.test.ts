import { expect, test } from 'vitest'
import { hueOf, initialsOf } from './persons.ts'

test('[SH2] a face has two letters of a name, whatever the name is', () => {
  expect(initialsOf('Mara Kern')).toBe('MK')
  expect(initialsOf('Mara')).toBe('MA')
  expect(initialsOf('  Ana de la Cruz ')).toBe('AC')
  expect(initialsOf('Łukasz 李')).toBe('Ł李')
  expect(initialsOf('—')).toBe('?')
})

test('[SH2] a hue stays with a person', () => {
  expect(hueOf('a')).toBe(hueOf('a'))
  expect(new Set([...Array(200).keys()].map((n) => hueOf(`person ${n}`))).size).toBe(12)
})
