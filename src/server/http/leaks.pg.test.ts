import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { commitImport, dryRunImport } from '../../protocol/import-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { readPdf } from '../../exports/pdf/read-pdf.ts'
import { routes } from '../../protocol/routes.ts'
import { bytesOf, command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

/** A word that stands nowhere else, with the place that it was put. Restricted ones are for no audience at all. */
const internal = new Map<string, string>()
const restricted = new Map<string, string>()
/** Inside words that sales may be told, since sales is inside, and customers may not. */
const inside = new Map<string, string>()

function canary(place: string, kind = internal): string {
  const word = `kanarie${(internal.size + restricted.size + inside.size).toString(36)}q${place.replaceAll(/[^a-z]/gi, '').toLowerCase()}`
  kind.set(word, place)
  return word
}

/** The day that the next command speaks for. */
let later: string | undefined

async function does(service: RunningService, name: string, args: Record<string, unknown>, more: Parameters<typeof command>[2] = {}): Promise<string> {
  const { changes } = await service.client.call(sendCommand, { params: { ws }, body: command(name, args as never, { ...(later === undefined ? {} : { effective: later }), ...more }) })
  return changes.find(({ kind }) => kind === 'create')?.id ?? changes[0]?.id ?? ''
}

/** Fills every internal and restricted place that the API has with words of its own, beside a plan that customers may see. */
async function plant(service: RunningService): Promise<{ ids: string[]; importId: string }> {
  later = '2026-01-05'
  await does(service, 'settings.change', { neverOutside: [canary('settings.neverOutside', inside), canary('settings.neverOutside unused', restricted)], words: { bucket: canary('settings.words') }, holidays: [{ day: '2026-12-24', name: canary('settings.holidays') }] })
  const owner = await does(service, 'person.add', { name: canary('person.name'), email: `${canary('person.email', restricted)}@example.com`, handle: canary('person.handle', restricted), own: { [canary('person.own name')]: canary('person.own') }, holidays: [{ day: '2026-12-24', name: canary('person.holidays', restricted) }] })
  await does(service, 'membership.set', { person: owner, role: 'editor' })
  const department = await does(service, 'department.add', { title: canary('department.title') })
  const org = await does(service, 'org.add', { title: canary('org.title'), department, director: owner, strategyLink: `https://example.com/${canary('org.link')}` })
  const team = await does(service, 'team.add', { title: canary('team.title'), org, issueLabels: [canary('team.labels')] })
  await does(service, 'product-area.add', { title: canary('area.title'), teams: [team] })
  const useCase = await does(service, 'use-case.add', { title: canary('use-case.title') })
  const plan = await does(service, 'plan.add', { title: 'Shown plan', kind: 'product', owner, goals: canary('plan.goals'), expectations: canary('plan.expectations'), budget: 918273645, spent: 817263544 })
  restricted.set('918273645', 'plan.budget').set('817263544', 'plan.spent').set('716253443', 'item.budget').set('615243342', 'activity.budget')
  const window = { start: '2027-01-04', end: '2027-01-04', precision: 'day' }
  const release = await does(service, 'item.add', { plan, kind: 'release', title: 'Shown 9.0', product: 'Shown', window, owner, teams: [team] })
  const item = await does(service, 'item.add', {
    plan, kind: 'feature', title: canary('item.title behind outsideTitle', inside), outsideTitle: 'Shown search', release, maturity: 'beta', value: 'Shown value', summary: canary('item.summary'), owner, people: [owner], teams: [team],
    regions: [canary('item.regions')], useCases: [useCase], budget: 716253443, own: { [canary('item.own name')]: canary('item.own') }, deployment: {}, deadline: { at: '2027-01-04T19:00:00Z', zone: 'Antarctica/Troll' },
  })
  internal.set('Antarctica/Troll', 'item.deadline')
  const kept = await does(service, 'item.add', { plan, kind: 'feature', title: canary('internal item.title'), mark: 'internal', release, value: canary('internal item.value') })
  const leftOut = await does(service, 'item.add', { plan, kind: 'feature', title: canary('left-out item.title'), release })
  await does(service, 'item.leave-out', { id: leftOut }, { reason: canary('coverage.reason') })
  const dropped = await does(service, 'item.add', { plan, kind: 'feature', title: canary('dropped item.title'), release, status: 'dropped' })
  await does(service, 'item.move', { id: release, window: { start: '2027-01-11', end: '2027-01-11', precision: 'day' } }, { reason: canary('reason'), outsideReason: 'Shown reason', effective: '2026-06-01' })
  later = '2026-06-01'
  const host = await does(service, 'code-host.add', { title: 'Shown host', definition: canary('code-host.definition'), own: { a: canary('code-host.own') }, link: `https://example.com/${canary('code-host.link')}` })
  const roadmap = await does(service, 'roadmap.add', { title: canary('roadmap.title'), horizon: { start: '2027-01-01', end: '2027-12-31', precision: 'year' }, period: 'quarter' })
  const bucket = await does(service, 'bucket.add', { roadmap, title: canary('bucket.title'), hue: 1 })
  const activity = await does(service, 'activity.add', { roadmap, bucket, title: canary('activity.title'), window, budget: 615243342, expectedEffect: canary('activity.effect'), completionGoal: canary('activity.goal'), tasks: [{ title: canary('activity.task'), done: false }], owner })
  await does(service, 'connector.add', { activity, item, why: canary('connector.why') })
  await does(service, 'cell.empty', { bucket, period: '2027-07-01', reason: canary('cell.reason') })
  await does(service, 'audience.add', { key: canary('audience.key'), title: canary('audience.title'), classes: ['public'], inside: false, dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } })
  const decks = (await service.client.call(listRecords, { params: { ws, collection: 'decks' }, query: {} })).records
  const deckId = (key: string) => decks.find((one) => one['key'] === key)?.id ?? ''
  await does(service, 'deck.change', { id: deckId('roadmap'), presenterTips: canary('deck.presenterTips'), subtitle: 'Shown subtitle' })
  await does(service, 'deck.change', { id: deckId('activities'), roadmap })
  const csv = `Key,Title,${canary('own column.name')}\nA,Shown imported,${canary('own column.value')}\n`
  const shown = await service.client.call(dryRunImport, { params: { ws }, query: { plan: 'Shown plan', outside: 'Title,Key' }, files: [{ path: `${canary('source.title')}.csv`, bytes: bytesOf(csv) }] })
  await service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest, reason: canary('import.reason') } })
  later = undefined
  const { id: edition } = await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'internal', reason: canary('edition.reason') } })
  await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const [word] = [...inside].findLast(([, place]) => place === 'settings.neverOutside') ?? ['']
  await does(service, 'item.add', { plan, kind: 'feature', title: 'Shown other', release, value: `Made for ${word}` })
  // What would hold such a word is not published; a preview and an export tell the rest.
  await expect(publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })).rejects.toThrow('must not leave')
  await does(service, 'item.rename', { id: kept, title: canary('renamed internal item') })
  const ids = [owner, department, org, team, useCase, plan, release, item, kept, leftOut, dropped, host, roadmap, bucket, activity, edition]
  return { ids, importId: shown.id }
}

/** Everything of an answer as one text: heading, name of the file, and every part of a deck unpacked. */
async function allOf(service: RunningService, token: string, method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${service.address}${path}`, { method, headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body }) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isPdf = strFromU8(bytes.subarray(0, 5), true) === '%PDF-'
  const text = isPdf ? readPdf(bytes).everything : packed ? Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)).join('\n') : strFromU8(bytes)
  return { status: response.status, text: `${[...response.headers].join('\n')}\n${text}` }
}

const found = (text: string, ...kinds: ReadonlyMap<string, string>[]) => kinds.flatMap((kind) => [...kind].filter(([word]) => text.includes(word)).map(([, place]) => place))

test('[AP32] words put into every inside place reach no byte of what an audience gets that may not have them', async () => {
  const service = await runningService()
  const { ids } = await plant(service)
  const forAudience = async (audience: string) => {
    const texts: string[] = []
    for (const path of ['decks/roadmap/preview.pptx', 'decks/roadmap/preview.html', 'decks/roadmap/preview.pdf', 'export.json', 'export.csv', `editions/roadmap~${audience}.pptx`, `editions/roadmap~${audience}.html`, `editions/roadmap~${audience}.pdf`]) {
      const { status, text } = await allOf(service, ownerToken, 'GET', `/api/v1/workspaces/${ws}/${path}${path.startsWith('editions') ? '' : `?audience=${audience}`}`)
      if (status === 200) texts.push(text)
    }
    for (const from of ['2020-01-01', '2026-02-01']) texts.push((await allOf(service, ownerToken, 'GET', `/api/v1/workspaces/${ws}/outline?from=${from}&to=2027-06-01&audience=${audience}`)).text)
    return texts.join('\n')
  }
  const [customers, sales, executives] = [await forAudience('customers'), await forAudience('sales'), await forAudience('executives')]
  for (const text of [customers, sales, executives]) expect(text).toContain('Shown search')
  expect(customers).toContain('Shown reason')
  expect(found(customers, internal, restricted, inside)).toEqual([])
  expect(ids.filter((id) => customers.includes(id))).toEqual([])
  expect(found(sales, internal, restricted)).toEqual([])
  expect(found(executives, restricted)).toEqual([])
})

test('[AP33] whatever sales, executives and guests ask of any route, no inside word comes back, nor to the log or the metrics', async () => {
  const service = await runningService()
  const { ids, importId } = await plant(service)
  for (const role of ['sales', 'executive', 'guest'] as const) {
    const { value } = await service.client.call(makeToken, { body: { name: role, role, scopes: ['read', 'write', 'publish', 'admin'] } })
    const words = role === 'executive' ? [restricted] : [internal, restricted]
    for (const route of routes) {
      for (const id of [...ids, importId]) {
        const names: Record<string, string> = { ws, format: route.id === 'views.export' ? 'json' : 'html', id, deck: 'activities', collection: 'items' }
        const query: Record<string, string> = { 'outline.read': '?from=2026-01-01&to=2027-02-02&audience=sales', 'decks.preview': '?audience=sales&copy=presenter', 'views.export': '?audience=executives', 'editions.read': '?copy=presenter', 'history.read': `?record=items/${id}` }
        const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) => names[name] ?? 'none')
        const body = JSON.stringify({ id: randomUUID(), name: 'undo', args: { group: id }, digest: 'a'.repeat(64), audience: 'internal', reason: 'x', commands: [] })
        const { text } = await allOf(service, value, route.method, `/api/v1${path}${query[route.id] ?? ''}`, route.method === 'POST' ? body : undefined)
        expect([role, route.id, found(text, ...words)]).toEqual([role, route.id, []])
      }
    }
  }
  const metrics = await allOf(service, '', 'GET', '/metrics')
  expect(found(metrics.text + service.log(), internal, restricted, inside)).toEqual([])
  expect(ids.filter((id) => (metrics.text + service.log()).includes(id))).toEqual([])
}, 120_000)
