import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const calendar = `# Kubernetes v1.34

- **Wednesday 27th August 2025**: released

| **What** | **Who** | **When** | **Week** |
|----------|---------|----------|----------|
| v1.34.0-rc.1 released | Branch Manager | Wednesday 20th August 2025 | week 14 |
| **Begin [Feature blog freeze]** | Comms Lead | [02:00 UTC Friday 11th July 2025 / 19:00 PST Thursday 10th July 2025](https://t.example) | week 8 |
| Release blog ready | Comms / Docs | Friday 15th August 2025 | week 13 |
| Conference | | sometime | week 13 |
| Thaw | Branch Manager | Wednesday 27th August 2025 | |
| Thaw | Branch Manager | Thursday 28th August 2025 | |
| **v1.34.0 released** | Branch Manager | Wednesday 27th August 2025 | week 15 |

[Feature blog freeze]: ../phases.md
`
const read = () => readSources([text('1.34/README.md', calendar)])[0]

test('[IM20] each row is an item, and the row of the release is the shared release on its day', () => {
  const reading = read()
  expect(reading?.shape).toBe('release-calendar')
  const items = reading?.drafts.filter((draft) => draft.collection === 'items') ?? []
  expect(items).toHaveLength(7)
  expect(only(reading, 'items', 'release:v1.34')).toMatchObject({ shared: true, fields: { kind: 'release', title: 'v1.34', window: { start: '2025-08-27', end: '2025-08-27', precision: 'day' } }, place: { line: 13 } })
  const others = items.filter((draft) => draft.key !== 'release:v1.34')
  expect(others.every((draft) => draft.fields['mark'] === 'internal' && draft.fields['kind'] === 'milestone')).toBe(true)
  expect(others.every((draft) => JSON.stringify(draft.references['release']) === '{"collection":"items","key":"release:v1.34"}')).toBe(true)
  expect(others.map((draft) => draft.key)).toContain('v1.34/thaw (2)')
})

test('[IM21] rows with Comms among their owners are the communications plan, tied to the release', () => {
  const reading = read()
  expect(only(reading, 'plans', 'plan:communications')).toMatchObject({ shared: true, fields: { title: 'Communications', kind: 'marketing', function: 'communications' } })
  const comms = reading?.drafts.filter((draft) => JSON.stringify(draft.references['plan']) === '{"collection":"plans","key":"plan:communications"}') ?? []
  expect(comms.map((draft) => draft.fields['title'])).toEqual(['Begin Feature blog freeze', 'Release blog ready'])
  expect(comms[1]?.references['teams']).toEqual([{ collection: 'teams', key: 'team:comms' }, { collection: 'teams', key: 'team:docs' }])
})

test('[IM22] what is odd about a date is told with file, line and column', () => {
  const remarks = read()?.remarks ?? []
  expect(remarks.find((remark) => remark.code === 'date-zones-disagree')).toMatchObject({ severity: 'warning', place: { file: '1.34/README.md', line: 8, column: 'When' } })
  const undated = only(read(), 'items', 'v1.34/conference')
  expect(undated.fields).not.toHaveProperty('window')
  expect(undated.fields['own']).toEqual({ When: 'sometime', Week: 'week 13' })
  expect(remarks.some((remark) => remark.place.line === 10 && remark.code.startsWith('date-'))).toBe(true)
})

test('[IM20] a clock time is kept as the deadline', () => {
  expect(only(read(), 'items', 'v1.34/begin-feature-blog-freeze').fields['deadline']).toMatchObject({ at: '2025-07-11T02:00:00Z' })
})
