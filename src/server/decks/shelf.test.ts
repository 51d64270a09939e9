import { expect, test } from 'vitest'
import { audiences } from '../../core/audiences/audiences.ts'
import { builtInAudiences } from '../../core/audiences/built-in.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { State } from '../../core/kernel/state.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { shelfFor } from './shelf.ts'

const file = (format: 'pptx' | 'html', copy: 'customer' | 'presenter') => ({ format, copy, sha256: 'a'.repeat(64), bytes: 1 })
const edition = (id: string, audience: string, number: number, state: 'current' | 'superseded' | 'withdrawn') =>
  editions.create(id, { deck: 'd', audience, number, title: 'canary', day: `2026-09-0${number}`, state, frozen: 'a'.repeat(64), maker: 'canary', files: [file('pptx', 'customer'), file('pptx', 'presenter'), file('html', 'customer')] })

const state = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC' } as never),
  ...builtInAudiences.map((one) => audiences.create(one.key, one as never)),
  audiences.create('acme', { key: 'acme-canary', title: 'Acme canary', inside: false, classes: ['public'], dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }),
  decks.create('d', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 12 }), decks.create('a', { key: 'activities', title: 'Activity roadmap', kind: 'activity-roadmap', months: 12 }),
  roadmaps.create('r', { title: 'PMM', horizon: { start: '2026-07-01', end: '2026-12-31', precision: 'quarter' }, period: 'quarter' }),
  edition('e1', 'customers', 1, 'superseded'), edition('e2', 'customers', 2, 'current'), edition('e3', 'customers', 3, 'withdrawn'), edition('e4', 'internal', 4, 'current'), edition('e5', 'acme', 5, 'current'),
])
const shelf = (role: Role) => shelfFor(state, { id: 'p', person: 'p', role })

test('[RD2] a reader’s page names their audiences, widest first, with decks and editions of these and of no other', () => {
  expect(shelf('executive').views.map(({ audience, decks: of }) => [audience, of.map(({ key }) => key)])).toEqual([['executives', ['roadmap', 'activities']], ['sales', ['roadmap']], ['customers', ['roadmap']]])
  expect(shelf('sales').views.map(({ audience }) => audience)).toEqual(['sales', 'customers'])
  expect(shelf('sales').editions.map(({ id, isCurrent, formats }) => [id, isCurrent, formats])).toEqual([['e2', true, ['html', 'pptx', 'zip']], ['e1', false, ['html', 'pptx', 'zip']]])
  expect(shelf('guest')).toEqual({ name: 'Fernhill', views: [], editions: [] })
  for (const role of ['executive', 'sales', 'guest'] as const) expect(JSON.stringify(shelf(role))).not.toContain('canary')
})
