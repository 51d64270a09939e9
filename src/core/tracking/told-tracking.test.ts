import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { outsideId } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { foundWords } from '../audiences/words/found-words.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import { State } from '../kernel/state.ts'
import type { Reading } from '../plans/draft.ts'
import { items, plans } from '../plans/plans.ts'
import { reconcile } from '../plans/reconcile.ts'
import { people, settings } from '../workspace/workspace.ts'
import { linesToldOf } from './lines-told.ts'
import { trackingOf } from './tracking-of.ts'
import { codesIn, writtenBefore } from './tracking-text.ts'
import { trackingPages } from './tracking-pages.ts'

const item = (id: string, more: object = {}) => items.create(id, { plan: 'plan', kind: 'feature', title: `Title of ${id}`, labels: ['team/search', 'bug', 'docs', 'estimate/2d'], release: 'm1', owner: 'ana', ...more })
const start = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), people.create('ana', { name: 'Ana Bell' }),
  plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }), items.create('m1', { plan: 'plan', kind: 'release', title: '5.1', mark: 'public' }),
  item('open', { mark: 'public' }), item('sold', { status: 'done' }), item('inner', { mark: 'internal' }), item('sealed', { mark: 'restricted', status: 'under-way' }),
])
const page = (state: State) => { const first = trackingPages.list(state).find(({ thing }) => thing === 'Search'); if (first === undefined) throw new Error('no page'); return first }
const add = (state: State, more: object = {}) => after(state, 'tracking-page.add', { thing: 'Search', labels: ['team/search'], milestone: 'm1', mark: 'public', ...more } as never)
const told = (state: State) => after(state, 'tracking-page.tell', { id: page(state).id })
const textFor = (state: State, key: string, previous?: string, today = '2026-05-01') => trackingOf(state, page(state), builtInAudience(key) as AudienceRules, { today, key: 'k', base: 'https://plans.example/main', previous }).text
const tracked = told(add(start))
const codes = (text: string) => codesIn(writtenBefore(text)).toSorted()

test('[TK9] what an audience is not told of is a bare line: a link for people inside, a number for others', () => {
  // Outside a line is known by its own record, which stays when the page is told again.
  const code = (id: string) => outsideId('k', 'tracking-lines', linesToldOf(tracked, page(tracked).id).find(({ item: of }) => of === id)?.id ?? '').slice(0, 12)
  expect(textFor(tracked, 'public')).toContain([
    `- [ ] Title of open <!-- ${code('open')} -->`,
    // By their numbers, since their titles would tell where they stand.
    ...([['inner', ' ', ''], ['sealed', ' ', ' (under way)'], ['sold', 'x', '']] as const).toSorted((a, b) => (code(a[0]) < code(b[0]) ? -1 : 1)).map(([id, box, is]) => `- [${box}] Private item ${code(id).slice(0, 8)}${is} <!-- ${code(id)} -->`),
  ].join('\n'))
  expect(textFor(tracked, 'customers')).toContain(`- [x] Title of sold <!-- ${code('sold')} -->`)
  const inside = textFor(tracked, 'internal')
  expect(inside).toContain('- [ ] Title of inner `bug` (Ana Bell; 2d)')
  expect(inside).toContain(`- [ ] <https://plans.example/main/plans?open=items/sealed> (under way) <!-- ${outsideId('k', 'items', 'sealed').slice(0, 12)} -->`)
  expect(inside).toContain('Estimates: Ana Bell 6d')
  for (const key of ['public', 'customers']) expect(textFor(tracked, key)).not.toMatch(/Ana|Title of (?:inner|sealed)|\b2d\b|bug|items\/|plans\.example|team\/search/)
})

test('[TK9] no letter of a title that readers are not told is in any byte, whatever is marked how', () => {
  const marks = fc.constantFrom('public', 'customers', 'sales', 'internal', 'restricted')
  fc.assert(fc.property(fc.array(fc.record({ mark: marks, plan: fc.constantFrom('plan', 'inside'), outside: fc.boolean() }), { minLength: 1, maxLength: 6 }), fc.constantFrom('public', 'customers', 'internal', 'executives'), (all, key) => {
    const state = told(add(State.empty.apply([
      settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }), plans.create('inside', { title: 'Inside', kind: 'product', mark: 'restricted' }), items.create('m1', { plan: 'plan', kind: 'release', title: '5.1' }),
      ...all.map(({ mark, plan, outside }, at) => items.create(`i${at}`, { plan, kind: 'feature', title: `canary${at}title`, mark, labels: ['team/search'], release: 'm1', ...(outside ? { outsideTitle: `shown${at}title` } : {}) })),
    ])))
    const view = redact(state, builtInAudience(key), { today: '2026-05-01', key: 'k' })
    const seen = new Set(view.list<{ readonly title: string }>('items').map(({ title }) => title))
    const text = textFor(state, key)
    return all.every((_, at) => [`canary${at}title`, `shown${at}title`].every((title) => seen.has(title) === text.includes(title)))
  }), { seed: 7, numRuns: 60 })
})

const named = (title: string) => {
  const state = told(add(State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }), items.create('m1', { plan: 'plan', kind: 'release', title: '5.1', mark: 'public' }),
    item('i1', { title: 'Alpha', mark: 'public' }), item('i2', { title, mark: 'internal' }), item('i3', { title: 'Gamma', mark: 'public' }),
  ])))
  const view = redact(state, builtInAudience('public'), { today: '2026-05-01', key: 'k' })
  const lines = view.list<{ readonly place: number; readonly item?: string }>('tracking-lines').toSorted((a, b) => a.place - b.place)
  return lines.map(({ place, item: of }) => [place, view.get<{ readonly title: string }>('items', of)?.title])
}
test('[TK9] where a line stands says nothing of a title that readers are not told', () => {
  expect(named('Beta')).toEqual([[0, 'Alpha'], [1, 'Gamma'], [2, undefined]])
  expect(named('Zeta')).toEqual(named('Beta'))
})

test('[TK10] outside a page is told once it is marked and told, and what changes later changes no byte there', () => {
  expect(refusalOf(() => textFor(add(start), 'public')).sentence).toContain('not told')
  expect(refusalOf(() => textFor(told(add(start, { mark: 'internal' })), 'customers')).code).toBe('not-found')
  expect(textFor(add(start), 'internal')).toContain('Title of open')
  const before = textFor(tracked, 'public')
  const changed = tracked.apply([
    item('came later', { mark: 'public' }), ...items.update(items.need(tracked, 'open'), { labels: ['other'], status: 'done', owner: null }), ...items.update(items.need(tracked, 'inner'), { title: 'Otherwise' }), items.remove(items.need(tracked, 'sealed')),
    ...trackingPages.update(page(tracked), { milestone: null, shownLabels: ['docs'], order: ['sold'], labels: ['nothing'] }),
  ])
  expect(textFor(changed, 'public')).toBe(before)
  expect(textFor(told(changed), 'public')).not.toBe(before)
  // An item that goes leaves its line bare, and does not hold it back; told again, a line keeps its number.
  const removed = after(tracked, 'item.remove', { id: 'open' })
  expect(codes(textFor(removed, 'public'))).toEqual(codes(before))
  expect(textFor(removed, 'public')).not.toContain('Title of open')
  expect(textFor(told(tracked.apply(items.update(items.need(tracked, 'sold'), { status: null }))), 'public')).toBe(before.replace('[x]', '[ ]').replace('4: 1 done, 1 under way, 2 to do', '4: 1 under way, 3 to do'))
  const untold = after(tracked, 'tracking-page.tell', { id: page(tracked).id, untell: true })
  expect(refusalOf(() => textFor(untold, 'public')).sentence).toContain('not told')
})

test('[TK11] what people wrote around the work stays to the byte, and marks that are no pair are refused', () => {
  const first = textFor(tracked, 'public')
  const own = first.replace('# Search: Tracking issue', '# Search\r\n\r\nWe meet on Mondays.').replace(/What is written[^\n]*/, 'Ours.') + '\n## Later\n\tNothing yet.  \n'
  expect(textFor(tracked, 'public', own)).toBe(own)
  expect(textFor(told(add(start.apply(items.update(items.need(start, 'open'), { title: 'Another one' })))), 'public', own)).toBe(own.replace('Title of open', 'Another one'))
  expect(textFor(tracked, 'public', 'Written by hand')).toBe(`Written by hand\n\n${first.slice(first.indexOf('<!-- BEGIN WORK -->'))}`)
  expect(textFor(tracked, 'public', 'a\n<!-- BEGIN WORK --><!-- END WORK -->b').split('\n')).toEqual(['a', ...first.slice(first.indexOf('<!-- BEGIN')).trim().split('\n').slice(0, -1), '<!-- END WORK -->b'])
  for (const broken of ['<!-- BEGIN WORK -->', 'x <!-- END WORK --> <!-- BEGIN WORK -->', `${own}${own}`]) expect(refusalOf(() => textFor(tracked, 'public', broken)).code).toBe('invalid')
  // A title cannot end the work early, and is read as it is.
  const sly = told(add(start.apply(items.update(items.need(start, 'open'), { title: '<!-- END WORK --> *x* [y](z)' }))))
  expect(writtenBefore(textFor(sly, 'public')).below).toBe('\n')
  expect(textFor(sly, 'public')).toContain(String.raw`&lt;!-- END WORK --&gt; \*x\* \[y\](z)`)
})

test('[TK12] lines that people reordered in the text stay so, with new ones after them', () => {
  const first = textFor(tracked, 'internal')
  const lines = first.split('\n').filter((line) => line.startsWith('- '))
  const turned = first.replace(lines.join('\n'), lines.toReversed().join('\n'))
  expect(textFor(tracked, 'internal', turned)).toBe(turned)
  const more = textFor(tracked.apply([item('a new one')]), 'internal', turned)
  expect(codesIn(writtenBefore(more)).slice(0, 4)).toEqual(codesIn(writtenBefore(turned)))
  expect(more).toMatch(/Title of a new one[^\n]*\n\nEstimates/)
  // One that was taken out comes back, and one line twice is one.
  expect(codesIn(writtenBefore(textFor(tracked, 'internal', turned.replace(lines[0] ?? '', lines[1] ?? '')))).toSorted()).toEqual(codesIn(writtenBefore(first)).toSorted())
})

test('[TK13] labels are shown inside where they always are, or where the page or a comment allows them; outside none', () => {
  expect(textFor(tracked, 'internal')).not.toContain('`docs`')
  expect(textFor(tracked.apply(trackingPages.update(page(tracked), { shownLabels: ['Docs'] })), 'internal')).toContain('`bug` `docs`')
  const allowed = '<!-- LABEL: docs -->\n<!-- BEGIN WORK -->\n<!-- END WORK -->'
  expect(textFor(tracked, 'internal', allowed)).toContain('`bug` `docs`')
  expect(textFor(tracked, 'public', allowed)).not.toContain('`')
})

test('[TK14] what people wrote around the work is refused where it says the title of a bare line', () => {
  expect(refusalOf(() => textFor(tracked, 'public', 'Ana waits for the TITLE  of inner.\n')).sentence).toContain('“Title of inner”')
  expect(textFor(tracked, 'internal', 'Ana waits for the title of inner.\n')).toContain('title of inner')
  expect(textFor(tracked, 'public', 'Ana waits for the title of innermost.\n')).toContain('innermost')
})

test('[TK9] [TK10] [TK14] readers inside who are told nothing internal have a page as it was told, with numbers', () => {
  expect(refusalOf(() => textFor(add(start, { mark: 'sales' }), 'sales')).sentence).toContain('not told')
  const text = textFor(tracked, 'sales')
  // Lines have the numbers that they have for everybody else, and no id from inside.
  expect(codes(text)).toEqual(codes(textFor(tracked, 'customers')))
  expect(text).toMatch(/Title of (?:open|sold)[^]*Private item [0-9a-f]{8}/)
  expect(text).not.toMatch(/Title of (?:inner|sealed)|items\/|Ana|bug/)
  expect(textFor(tracked.apply(items.update(items.need(tracked, 'sealed'), { status: 'done' })), 'sales')).toBe(text)
  expect(refusalOf(() => textFor(tracked, 'sales', 'Ana waits for the title of inner.\n')).sentence).toContain('“Title of inner”')
})

test('[TK14] the title of a bare page is refused too, and one of signs alone holds nothing back', () => {
  const below = told(after(tracked.apply(items.update(items.need(tracked, 'sealed'), { title: '🚀', labels: ['team/search', 'falcon'] })), 'tracking-page.add', { thing: 'Project Falcon', labels: ['team/search', 'falcon'], mark: 'internal' } as never))
  expect(textFor(below, 'public')).toContain('Private page')
  expect(refusalOf(() => textFor(below, 'public', 'Part of Project Falcon.\n')).sentence).toContain('“Project Falcon”')
  expect(textFor(below, 'public', 'Written by hand.\n')).toContain('by hand')
})

test('[TK13] comments that allow labels do not leave, which are labels themselves', () => {
  const around = 'Ours. <!-- LABEL: customer/norrvik -->\n\n<!-- label:\ndocs -->\r\nMore.\n<!-- ours -->\n'
  expect(textFor(tracked, 'public', around)).toMatch(/^Ours\. \n\nMore\.\n<!-- ours -->\n/)
  expect(textFor(tracked, 'internal', around)).toContain(around)
})

test('[TK14] what people wrote around the work is searched for words that must not leave, as titles are', () => {
  const state = tracked.apply([...settings.update(settings.need(tracked, 'settings'), { neverOutside: ['Heron'] }), accounts.create('norrvik', { name: 'Norrvik', number: 7 })])
  const found = (previous: string) => {
    const { texts } = trackingOf(state, page(state), builtInAudience('public'), { today: '2026-05-01', key: 'k', base: 'https://plans.example/main', previous })
    return foundWords(texts.map(({ text, part }) => ({ text, place: { kind: 'page', part } })), hitFinder([state], builtInAudience('public'))).map(({ word }) => word)
  }
  expect(found('For Norrvik.\n<!-- BEGIN WORK -->\n<!-- END WORK -->\nBy Heron.\n')).toEqual(['Norrvik', 'Heron'])
  expect(found('For everybody.\n')).toEqual([])
})

/** An import of one item with these labels. */
const reading = (labels: readonly string[] | undefined): Reading => ({
  shape: 'table', title: 'Tracker', remarks: [], files: ['a.csv'], columns: { items: [{ column: 'Labels', field: 'labels', class: 'internal' }, { column: 'Title', field: 'title', class: 'internal' }] },
  drafts: [{ collection: 'items', key: 'A-1', fields: { kind: 'feature', title: 'A', ...(labels === undefined ? {} : { labels: [...labels] }) }, references: { plan: { collection: 'plans', key: 'plan:product' } }, place: { file: 'a.csv' } }, { collection: 'plans', key: 'plan:product', shared: true, fields: { title: 'P', kind: 'product' }, references: {}, place: { file: 'a.csv' } }],
})
const read = (state: State, labels: readonly string[] | undefined) => state.apply(reconcile(state, [reading(labels)], { today: '2026-05-01', newId: (name) => `new ${name} ${state.count('items')}` }).changes)

test('[TK2] an import writes over labels and leaves those that say what was planned', () => {
  const first = read(State.empty, ['team/search', 'bug'])
  const [one] = items.list(first)
  const planned = after(first, 'item.label', { items: [one?.id ?? ''], add: ['planned/5.1', 'ours'] })
  expect(items.list(read(planned, ['team/search']))[0]?.labels).toEqual(['team/search', 'planned/5.1'])
  expect(items.list(read(planned, undefined))[0]?.labels).toEqual(['planned/5.1'])
  const full = Array.from({ length: 100 }, (_, at) => `l${at}`)
  expect(items.list(read(planned, full))[0]?.labels).toEqual([...full, 'planned/5.1'])
  expect(items.list(read(first, undefined))[0]).not.toHaveProperty('labels')
})
