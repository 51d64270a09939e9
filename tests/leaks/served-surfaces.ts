import type { Role } from '../../src/core/kernel/permission.ts'
import { uuidV5 } from '../../src/lib/digest.ts'
import { days } from '../../src/testing/world.ts'
import type { Served } from './leak-service.ts'
import { partsOf } from './parts-of.ts'
import type { Made, Surface } from './surface.ts'

/** One request: a route, who asks, and the address below the workspace (or below /api/v1, with a slash). */
export interface Asking {
  readonly route: string
  readonly as: Role | 'nobody'
  readonly at: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: object
  /** A file: asked for seldom, since what it is drawn from is compared as text. */
  readonly file?: true
}

const outside = 'audience=customers'
const deck = 'decks/roadmap/preview'

/** Every request by which something made for the outside audience leaves. Whoever asks, and hands it on, it must be the same in both worlds. */
export const askings: readonly Asking[] = [
  { route: 'decks.preview', as: 'owner', at: `${deck}.html?${outside}` },
  { route: 'decks.preview', as: 'sales', at: `${deck}.html?${outside}&since=${days.since}` },
  { route: 'decks.preview', as: 'owner', at: `${deck}.html?${outside}&asOf=${days.since}` },
  { route: 'decks.preview', as: 'owner', at: `${deck}.pptx?${outside}&since=${days.since}`, file: true },
  { route: 'decks.preview', as: 'sales', at: `decks/activities/preview.html?${outside}` },
  { route: 'decks.preview', as: 'sales', at: `decks/nothing/preview.html?${outside}` },
  { route: 'decks.preview', as: 'sales', at: `${deck}.html?${outside}&copy=presenter` },
  { route: 'decks.preview', as: 'guest', at: `${deck}.html?${outside}` },
  { route: 'views.export', as: 'owner', at: `export.json?${outside}` },
  { route: 'views.export', as: 'executive', at: `export.csv?${outside}` },
  { route: 'views.export', as: 'sales', at: `export.xlsx?${outside}`, file: true },
  { route: 'views.export', as: 'sales', at: `export.json?${outside}&asOf=${days.since}` },
  { route: 'views.export', as: 'sales', at: 'export.json?audience=internal' },
  { route: 'views.export', as: 'sales', at: 'export.json?audience=one' },
  { route: 'outline.read', as: 'owner', at: `outline?from=${days.since}&to=${days.today}&${outside}` },
  { route: 'outline.read', as: 'sales', at: `outline?from=${days.founded}&to=${days.since}&${outside}` },
  { route: 'strategy.direction', as: 'owner', at: `strategy/strategy-pages-1/direction.html?${outside}` },
  { route: 'strategy.direction', as: 'sales', at: `strategy/strategy-pages-2/direction.json?${outside}` },
  { route: 'strategy.direction', as: 'sales', at: `strategy/nothing/direction.md?${outside}` },
  { route: 'one-page.read', as: 'sales', at: `one-page.json?${outside}&from=2026-01-01&to=2026-06-30` },
  { route: 'one-page.read', as: 'sales', at: `one-page.html?${outside}`, file: true },
  { route: 'one-page.read', as: 'sales', at: 'one-page.json?audience=internal' },
  { route: 'tracking.text', as: 'owner', at: 'tracking/tracking-pages-1/text', method: 'POST', body: { audience: 'customers' }, file: true },
  { route: 'views.list', as: 'sales', at: 'views' },
  { route: 'views.list', as: 'guest', at: 'views' },
  { route: 'editions.read', as: 'sales', at: 'editions/roadmap~customers.html' },
  { route: 'editions.read', as: 'sales', at: 'editions/editions-1.html' },
  { route: 'surveys.read', as: 'sales', at: 'editions/editions-1/survey' },
  { route: 'surveys.answer', as: 'guest', at: 'editions/editions-1/survey', method: 'POST', body: { answers: [] } },
  { route: 'workspaces.list', as: 'sales', at: '/workspaces?' },
  { route: 'commands.list', as: 'guest', at: '/commands' },
  { route: 'me.read', as: 'sales', at: '/me' },
  { route: 'sessions.list', as: 'sales', at: '/me/sessions' },
  { route: 'sessions.end', as: 'sales', at: '/me/sessions/people-1', method: 'DELETE' },
  { route: 'sessions.end-others', as: 'sales', at: '/me/sessions', method: 'DELETE' },
  { route: 'me.change', as: 'sales', at: '/me', method: 'POST', body: { name: 'Nobody' } },
  // What is not for outsiders at all: the no must be the same whatever is there.
  { route: 'records.list', as: 'sales', at: 'records/people' },
  { route: 'records.read', as: 'guest', at: 'records/items/items-1' },
  { route: 'history.read', as: 'executive', at: 'history?record=items/items-1' },
  { route: 'tables.export', as: 'sales', at: 'tables/items/table.csv' },
  { route: 'roadmaps.poster', as: 'sales', at: 'roadmaps/roadmaps-1/poster.pdf' },
  { route: 'stakeholders.deck', as: 'sales', at: 'stakeholders/stakeholder-groups-1/deck.pdf?roadmap=roadmaps-1' },
  { route: 'key-accounts.deck', as: 'sales', at: 'key-accounts/deck.pdf' },
  { route: 'customer-feedback.list', as: 'sales', at: 'customer-feedback' },
  { route: 'to-tell.draft', as: 'sales', at: 'to-tell/items-1/said/mail' },
  { route: 'accounts.show-name', as: 'sales', at: 'accounts/accounts-1/show-name', method: 'POST', body: {} },
  { route: 'replica.read', as: 'guest', at: 'replica' },
  { route: 'commands.send', as: 'sales', at: 'commands', method: 'POST', body: { id: '6d1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e10', name: 'item.remove', args: { id: 'items-1' } } },
  { route: 'views.export', as: 'nobody', at: `export.json?${outside}` },
  // Whoever takes part in a workshop may be of any role: for all others it is not there.
  ...(['sales', 'guest'] as const).flatMap((as) => [
    { route: 'workshops.join-code', as, at: 'workshops/workshops-1/join-code' },
    { route: 'workshops.make-join-code', as, at: 'workshops/workshops-1/join-code', method: 'POST', body: {} },
    { route: 'workshops.make-way-back', as, at: 'workshops/workshops-1/participants/participants-1/way-back', method: 'POST', body: {} },
    { route: 'workshops.replay', as, at: 'workshops/workshops-1/replay' },
    { route: 'workshops.export', as, at: 'workshops/workshops-1/board.json' },
    { route: 'workshops.photograph', as, at: 'workshops/workshops-1/photographs/photos-1' },
  ] as const),
]

const word = { token: 'a token that nobody was ever given' }

/** How people come in: open to everybody, so they tell nothing of what is in a workspace. Wrong tries are counted, so few are made. */
export const waysIn: readonly Asking[] = [
  { route: 'sign-in.ways', as: 'nobody', at: '/sign-in' },
  { route: 'sign-in.invitation', as: 'nobody', at: '/sign-in/invitation', method: 'POST', body: word },
  { route: 'sign-in.accept', as: 'nobody', at: '/sign-in/accept', method: 'POST', body: word },
  { route: 'sign-in.forgot', as: 'nobody', at: '/sign-in/forgotten', method: 'POST', body: { email: 'amberx@example.com' } },
  { route: 'sign-in.reset', as: 'nobody', at: '/sign-in/reset', method: 'POST', body: { ...word, password: 'a long enough password' } },
  { route: 'workshops.look-at-code', as: 'nobody', at: '/workshops/join/MOSS-FERN-274' },
  { route: 'workshops.join', as: 'nobody', at: '/workshops/join', method: 'POST', body: { code: 'MOSS-FERN-274', name: 'Amberx' } },
]

/** The requests as surfaces of a world that is served. */
export const servedSurfaces: readonly Surface<Served>[] = [
  ...askings.map(surfaceOf),
  { name: 'published edition', kind: 'dear', routes: ['editions.read'], make: published },
  { name: 'shared page with its files', kind: 'dear', addresses: ['/s/:token', '/s/:token/:file', '/s/:token/feedback', '/s/:token/subscribe', '/s/:token/direction', '/s/:token/direction/:page', '/s/:token/feed.atom', '/s/:token/feed.json', '/s/:token/releases.ics', '/oembed', '/e/:code'], make: shared },
]
export const openSurfaces: readonly Surface<Served>[] = waysIn.map(surfaceOf)

function surfaceOf(asking: Asking): Surface<Served> {
  const { method = 'GET', as, at, route, file } = asking
  return { name: `${as} asks ${method} ${at}`, kind: file === true ? 'dear' : 'answer', routes: [route], make: (served) => answerTo(served, asking) }
}

/** Says when it was sent, whatever it is. */
const unlike = new Set(['date'])

/** The whole answer to a request: status, each header, and the body with the parts that it has. */
export async function answerTo({ service, workspace }: Served, { as, at, method = 'GET', body }: Asking): Promise<Made> {
  const url = `/api/v1${at.startsWith('/') ? at : `/workspaces/${workspace}/${at}`}`
  const headers = as === 'nobody' ? {} : { authorization: `Bearer ${service.tokenOf(as)}` }
  const answer = await service.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
  if (answer.statusCode >= 500) throw new Error(`${method} ${url}: ${service.trouble.join('\n')}`)
  // A no to somebody inside may say which record is in the way.
  if (as === 'owner' && answer.statusCode >= 400) return { status: String(answer.statusCode) }
  const heads = Object.entries(answer.headers).filter(([name]) => !unlike.has(name)).map(([name, value]) => [`header ${name}`, String(value)])
  return { status: String(answer.statusCode), ...(Object.fromEntries(heads) as Record<string, string>), ...partsOf('body', answer.rawPayload) }
}

const space = '7a1f9a7e-5f52-4f0a-9f05-2f4c1a7f1b12'

/** What readers get of an edition that is published now. */
async function published(served: Served): Promise<Made> {
  await publish(served)
  const read = (format: string) => answerTo(served, { route: 'editions.read', as: 'sales', at: `editions/roadmap~customers.${format}` })
  return named({ page: await read('html'), file: await read('pptx'), print: await read('pdf') })
}

async function publish(served: Served): Promise<void> {
  const id = uuidV5(space, served.workspace)
  await answerTo(served, { route: 'editions.publish', as: 'owner', at: 'decks/roadmap/editions', method: 'POST', body: { id, audience: 'customers', reason: 'It is time.' } })
  await answerTo(served, { route: 'editions.watch', as: 'owner', at: `publishings/${id}?wait=30` })
}

/** What whoever holds a share link gets, with every file that the page offers, and what the address in a file says. */
async function shared(served: Served): Promise<Made> {
  await publish(served)
  const { body } = await answerTo(served, { route: 'share-links.make', as: 'owner', at: 'share-links', method: 'POST', body: { id: uuidV5(space, `${served.workspace} link`), deck: 'roadmap', audience: 'customers', label: 'For the tests', sites: ['https://www.example.com'] } })
  const token = /\/s\/([\w-]+)/.exec(Buffer.from(body ?? []).toString())?.[1]
  const nothing = await pageAt(served, '/s/nothing')
  if (token === undefined) return named({ nothing })
  const page = await pageAt(served, `/s/${token}`, token)
  const text = Buffer.from(page['body'] ?? []).toString()
  const form = await pageAt(served, `/s/${token}/feedback`, token)
  const subscribe = await pageAt(served, `/s/${token}/subscribe`, token)
  const directions = await pageAt(served, `/s/${token}/direction`, token)
  const told = [...Buffer.from(directions['body'] ?? []).toString().matchAll(/"\/s\/the-token\/direction\/([0-9a-f]{32})"/g)].map(([, page = '']) => page)
  const direction = await Promise.all(told.map(async (page) => [`direction ${page}`, await pageAt(served, `/s/${token}/direction/${page}`, token)] as const))
  const files = [...new Set([...text.matchAll(/"\/s\/the-token\/([\w.-]+)/g)].map(([, file = '']) => file))]
  const offered = await Promise.all(files.map(async (file) => [`file ${file}`, await pageAt(served, `/s/${token}/${file}`, token)] as const))
  const followed = await Promise.all(forPrograms.map(async (name) => [name, await pageAt(served, `/s/${token}/${name}`, token)] as const))
  const frame = await pageAt(served, `/oembed?url=http%3A%2F%2Flocalhost%2Fs%2F${token}`, token)
  const html = offered.map(([, made]) => Buffer.from(made['body'] ?? []).toString()).join()
  const code = /\/e\/([\w-]+)/.exec(html)?.[1] ?? 'nothing'
  return named({ nothing, page, form, subscribe, directions, ...Object.fromEntries(direction), frame, ...Object.fromEntries(followed), check: await pageAt(served, `/e/${code}`), ...Object.fromEntries(offered) })
}

const forPrograms = ['feed.atom', 'feed.json', 'releases.ics']

/** A page at an address of its own. Its token is as long as chance made it: it reads as one word, and so does a tag made of it, and the stamp of a form. */
async function pageAt({ service }: Served, url: string, token?: string): Promise<Made> {
  const { statusCode, headers, rawPayload } = await service.app.inject({ method: 'GET', url })
  const heads = Object.entries(headers).filter(([name]) => !unlike.has(name) && name !== 'etag').map(([name, value]) => [`header ${name}`, String(value)])
  const isText = /^text\/|[+/](xml|json);/.test(String(headers['content-type']))
  // Long lines of a calendar are folded, wherever that is.
  const body = isText && token !== undefined ? { body: rawPayload.toString().replaceAll('\r\n ', '').replaceAll(token, 'the-token').replaceAll(/name="stamp" value="[^"]+"/g, 'the stamp') } : partsOf('body', rawPayload)
  return { status: String(statusCode), ...(Object.fromEntries(heads) as Record<string, string>), ...body }
}

function named(all: Readonly<Record<string, Made>>): Made {
  return Object.fromEntries(Object.entries(all).flatMap(([of, made]) => Object.entries(made).map(([name, part]) => [`${of} ${name}`, part])))
}
