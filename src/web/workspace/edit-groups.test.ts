import { expect, test } from 'vitest'
import { groupOfField } from './edit-groups.ts'

test('[TG8] edits of one field within five minutes are one group, and so one undo and one line of history', () => {
  const field = { collection: 'items', id: 'i', field: 'value' }
  const first = groupOfField(field, 0)
  expect(groupOfField(field, 299_000)).toBe(first)
  expect(groupOfField({ ...field, field: 'summary' }, 1_000)).not.toBe(first)
  expect(groupOfField(field, 300_000)).not.toBe(first)
})
