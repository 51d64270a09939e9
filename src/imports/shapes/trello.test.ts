import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const board = {
  name: 'Launch board',
  lists: [{ id: 'l1', name: 'In Progress' }, { id: 'l2', name: 'Old', closed: true }],
  members: [{ id: 'm1', fullName: 'Ana Bell', username: 'anab' }],
  checklists: [{ id: 'c1', name: 'Steps', checkItems: [{ name: 'Write', state: 'complete' }, { name: 'Ship', state: 'incomplete' }] }],
  customFields: [{ id: 'f1', name: 'Effort', type: 'number' }, { id: 'f2', name: 'Tier', options: [{ id: 'o1', value: { text: 'L1' } }] }],
  actions: [{ type: 'commentCard' }],
  cards: [
    {
      id: '1', name: 'Blog post', desc: 'Long text', idList: 'l1', idMembers: ['m1'], idChecklists: ['c1'], labels: [{ name: 'Beta' }, { name: '', color: 'red' }],
      start: '2026-03-01T09:00:00.000Z', due: '2026-03-20T17:00:00.000Z', customFieldItems: [{ idCustomField: 'f1', value: { number: '3' } }, { idCustomField: 'f2', idValue: 'o1' }], shortUrl: 'https://t.example/c/1',
    },
    { id: '2', name: 'Done one', idList: 'l1', dueComplete: true, due: '2026-03-02T17:00:00.000Z', start: '2026-03-05T00:00:00.000Z', idMembers: ['m9'] },
    { id: '3', name: 'Archived one', idList: 'l2' },
    { id: '4', name: 'Pattern', idList: 'l1', isTemplate: true },
    { id: '5', name: '', idList: 'l1' },
  ],
}
const read = (outside?: string[]) => readSources([text('board.json', JSON.stringify(board, undefined, 1))], outside === undefined ? {} : { outside })[0]

test('[IM23] a card is an item with what stands on it', () => {
  const reading = read()
  expect(reading).toMatchObject({ shape: 'trello', title: 'Launch board' })
  expect(only(reading, 'items', '1')).toMatchObject({
    fields: {
      kind: 'feature', title: 'Blog post', summary: 'Long text', status: 'under-way', maturity: 'beta', window: { start: '2026-03-01', end: '2026-03-20', precision: 'day' },
      deadline: { at: '2026-03-20T17:00:00.000Z', zone: 'UTC' },
      labels: ['Beta', 'red'],
      own: { List: 'In Progress', Link: 'https://t.example/c/1', Effort: '3', Tier: 'L1', Checklists: [{ name: 'Steps', items: [{ name: 'Write', done: true }, { name: 'Ship', done: false }] }] },
    },
    references: { plan: { key: 'plan:product' }, people: [{ collection: 'people', key: 'person:ana-bell' }] },
  })
  expect(only(reading, 'items', '2').fields).toMatchObject({ status: 'done', window: { start: '2026-03-02', end: '2026-03-02' } })
  expect(only(reading, 'items', '3').fields['own']).toEqual({ Archived: true, List: 'Old' })
})

test('[IM23] what is odd or was not taken is told', () => {
  expect(read()?.remarks.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning date-backwards', 'warning dangling-reference', 'note template', 'error no-title', 'note archived', 'note comments'])
})

test('[IM25] a board is internal until a person lets a column out', () => {
  expect(read()?.columns['items']?.every((column) => column.class === 'internal')).toBe(true)
  expect(read(['card', 'Tier'])?.columns['items']?.filter((column) => column.class === 'customers').map((column) => column.column)).toEqual(['Card', 'Tier'])
})
