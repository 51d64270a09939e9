import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const kep = (lines: string) => `title: Sidecar Containers
kep-number: 753
authors:
  - "@Ana"
  - "bo-berg"
owning-sig: sig-node
status: implementable
reviewers:
  - "@ana"
  - TBD
approvers:
  - "with input from @cy, @dee"
${lines}`
const one = (lines: string) => readSources([text('keps/sig-node/753-sidecars/kep.yaml', kep(lines))])[0]

test('[IM15] a proposal is a feature with its stage, and a target for each milestone', () => {
  const reading = one('stage: beta\nlatest-milestone: "v1.34"\nmilestone:\n  alpha: "v1.33"\n  beta: "v1.34"\n')
  expect(reading).toMatchObject({ shape: 'keps', remarks: [{ code: 'person-open' }] })
  expect(only(reading, 'items', 'kep-753')).toMatchObject({ fields: { kind: 'feature', title: 'Sidecar Containers', maturity: 'beta', status: 'planned' }, references: { plan: { key: 'plan:product' }, teams: [{ key: 'sig-node' }] } })
  expect(only(reading, 'items', 'release:v1.34')).toMatchObject({ shared: true, fields: { kind: 'release', title: 'v1.34' }, references: { plan: { key: 'plan:product' } } })
  expect(only(reading, 'stage-targets', 'kep-753/beta')).toEqual({
    collection: 'stage-targets', key: 'kep-753/beta', fields: { stage: 'beta' }, place: { file: 'keps/sig-node/753-sidecars/kep.yaml', line: 17 },
    references: { item: { collection: 'items', key: 'kep-753' }, release: { collection: 'items', key: 'release:v1.34' } },
  })
})

test('[IM16] milestones without v are read with it, and those that name no release make none', () => {
  const reading = one('milestone:\n  alpha: 1.30\n  beta: "0.0"\n  stable: never\n  removed: ""\n')
  expect(reading?.remarks.filter((remark) => remark.code.startsWith('milestone')).map(({ place, code, sentence }) => [place.line, code, sentence])).toEqual([
    [14, 'milestone-without-v', 'The milestone.alpha is written "1.30" without v; it was read as v1.30.'],
    [15, 'milestone-unknown', 'The milestone.beta says "0.0", which names no release.'],
    [16, 'milestone-unknown', 'The milestone.stable says "never", which names no release.'],
    [17, 'milestone-empty', 'The milestone.removed is left empty; it names no release.'],
  ])
  expect(only(reading, 'stage-targets', 'kep-753/alpha').references['release']).toEqual({ collection: 'items', key: 'release:v1.30' })
  expect(only(reading, 'stage-targets', 'kep-753/beta')).toMatchObject({ fields: { stage: 'beta', said: '0.0' }, references: { item: { key: 'kep-753' } } })
  expect(only(reading, 'stage-targets', 'kep-753/stable').references).not.toHaveProperty('release')
  expect(reading?.drafts.some((draft) => draft.key === 'kep-753/removed')).toBe(false)
})

test('[IM17] an unknown status or stage is told with the nearest word, and not assumed', () => {
  const reading = readSources([text('a/kep.yaml', kep('stage: stabel\n').replace('status: implementable', 'status: imlpemented'))])[0]
  expect(reading?.remarks.filter((remark) => remark.severity === 'warning').map(({ place, sentence }) => [place, sentence])).toEqual([
    [{ file: 'a/kep.yaml', line: 13, column: 'stage' }, 'The stage "stabel" is none that is known (the nearest is "stable"); it was not assumed, and is kept as an own field.'],
    [{ file: 'a/kep.yaml', line: 7, column: 'status' }, 'The status "imlpemented" is none that is known (the nearest is "implemented"); it was not assumed, and is kept as an own field.'],
  ])
  expect(only(reading, 'items', 'kep-753').fields).not.toHaveProperty('status')
  expect(only(reading, 'items', 'kep-753').fields).not.toHaveProperty('maturity')
})

test('[IM18] handles are in people’s own drafts alone, and no column lets people out', () => {
  const reading = one('stage: beta\neditor: "@ed"\n')
  const people = reading?.drafts.filter((draft) => draft.collection === 'people') ?? []
  expect(people.map((draft) => draft.fields['handle']).sort()).toEqual(['@Ana', '@bo-berg', '@cy', '@dee', '@ed'])
  const others = JSON.stringify(reading?.drafts.filter((draft) => draft.collection !== 'people').map((draft) => draft.fields))
  expect(others).not.toMatch(/ana|bo-berg|cy|dee/i)
  expect(reading?.columns['people']).toBeUndefined()
  expect(reading?.columns['items']?.filter((column) => column.field === 'people').every((column) => column.class === 'internal')).toBe(true)
})

test('[IM19] a damaged or cut-off proposal is an error by file and line, and the others are read', () => {
  const cut = kep('').slice(0, 90)
  const [reading] = readSources([text('k/1-cut/kep.yaml', cut), text('k/2-broken/kep.yaml', kep('milestone:\n  alpha: "v1.3')), text('k/753-sound/kep.yaml', kep(''))])
  expect(reading?.remarks.filter((remark) => remark.severity === 'error').map(({ place, code }) => [place.file, place.line !== undefined, code])).toEqual([
    ['k/2-broken/kep.yaml', true, 'syntax'],
    ['k/1-cut/kep.yaml', true, 'not-a-proposal'],
  ])
  expect(reading?.drafts.filter((draft) => draft.collection === 'items').map((draft) => draft.key)).toEqual(['kep-753'])
})

test('[IM15] proposals with the same number, or none, are known by their folders', () => {
  const [reading] = readSources([text('k/sig-a/1-x/kep.yaml', kep('')), text('k/sig-a/2-y/kep.yaml', kep('')), text('k/sig-b/3-z/kep.yaml', kep('').replace('753', '0'))])
  expect(reading?.drafts.filter((draft) => draft.collection === 'items').map((draft) => draft.key)).toEqual(['sig-a/1-x', 'sig-a/2-y', 'sig-b/3-z'])
})
