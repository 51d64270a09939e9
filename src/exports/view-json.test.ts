import { expect, test } from 'vitest'
import { builtInAudience } from '../core/audiences/built-in.ts'
import { redact } from '../core/audiences/redact.ts'
import { givenRecords, madeItem } from '../testing/record-changes.ts'
import { viewJson } from './view-json.ts'

const fileOf = (measure: { readonly [name: string]: string | number }) => viewJson(redact(givenRecords(madeItem('search', { measure })), builtInAudience('customers'), { today: '2026-05-01', key: 'key' }))

test('[LK5] a View as JSON does not tell in which order the parts of a field were written', () => {
  const one = fileOf({ what: 'Time', before: '4 min', after: '1 min', share: 0.25 })
  expect(one).toBe(fileOf({ share: 0.25, after: '1 min', before: '4 min', what: 'Time' }))
  expect(one).toContain('"before": "4 min"')
})
