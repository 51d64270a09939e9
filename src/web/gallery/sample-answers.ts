import { isLookedFor, type LookedFor } from '../../core/history/looked-for.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import { people } from '../../core/workspace/workspace.ts'
import { listTokens, readAudit } from '../../protocol/admin-routes.ts'
import { listInvitations, listSessions, readInvitation, waysIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { listWorkspaces, readDifference, readHistory, verifyLog } from '../../protocol/log-routes.ts'
import { proposeBalance } from '../../protocol/balance-routes.ts'
import { composeDeck } from '../../protocol/compose-routes.ts'
import { listUnsent } from '../../protocol/rhythm-routes.ts'
import { readOutline, readWords } from '../../protocol/deck-routes.ts'
import { listShareLinks } from '../../protocol/share-routes.ts'
import { listSubscriptions } from '../../protocol/subscription-routes.ts'
import { readReplay } from '../../protocol/replay-routes.ts'
import { readSurvey } from '../../protocol/survey-routes.ts'
import { listViews } from '../../protocol/view-routes.ts'
import { lookAtCode, readJoinCode } from '../../protocol/workshop-routes.ts'
import { qrOf } from '../sign-in/qr.ts'
import { sampleBalance } from './sample-balance.ts'
import { sampleComposing } from './sample-composing.ts'
import { sampleDifference } from './sample-difference.ts'
import { sampleReplay } from './sample-replay.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** What the gallery answers in the service's place, by route. One line a route. */
export const sampleAnswers: Readonly<Record<string, (workspace: SampleWorkspace, query: Readonly<Record<string, unknown>>) => unknown>> = {
  [readHistory.id]: (workspace, query) => historyOf(workspace, query),
  [readDifference.id]: (workspace, query) => sampleDifference(workspace, query),
  [listWorkspaces.id]: () => ({ workspaces: [{ id: 'sample', name: 'Fernhill', role: 'owner', position: 1, day: '2026-11-12', sample: true }, { id: 'norrvik', name: 'Norrvik', role: 'owner', position: 1, day: '2026-11-12' }] }),
  [listInvitations.id]: (workspace) => ({ persons: personsOf(workspace).slice(0, 6), invitations: personsOf(workspace).slice(6, 7).map((person) => ({ id: 'invitation', person, email: 'tomas@fernhill.example', expires: '2026-11-19T09:00:00Z' })) }),
  [whoAmI.id]: () => ({ account: { email: 'mara@fernhill.example', twoFactor: false, password: true, passkeys: 0, oidc: false }, workspaces: [] }),
  [readInvitation.id]: () => ({ workspace: 'sample', name: 'Fernhill', personName: 'Tomas', email: 'tomas@fernhill.example', role: 'contributor', hasAccount: false }),
  [waysIn.id]: () => ({ mail: true, oidc: 'Fernhill Login' }),
  [listSessions.id]: () => ({ sessions }),
  [listTokens.id]: () => ({ tokens }),
  [readAudit.id]: (workspace) => ({ entries: auditOf(workspace) }),
  [listShareLinks.id]: () => ({ links, forbidden: false }),
  [listSubscriptions.id]: () => subscriptions,
  [listUnsent.id]: () => ({ unsent, unmade: [{ about: 'Monthly deck, 2026-10', sentence: '“Relay plan” was not confirmed for 41 days.', since: '2026-10-20T15:00:00Z', next: '2026-11-12T10:00:00Z' }] }),
  [listViews.id]: () => shelf,
  [readSurvey.id]: () => survey,
  [readOutline.id]: () => outline,
  [readWords.id]: (_, { audience }) => ({ audience, words: [] }),
  [composeDeck.id]: (workspace, query) => sampleComposing(workspace, query),
  [readJoinCode.id]: () => joinCode('https://fernhill.example/j/MOSS-FERN-274'),
  [lookAtCode.id]: () => ({ title: 'Q4 FY27 workshop', day: '2026-11-12', known: false }),
  [readReplay.id]: (workspace, query) => sampleReplay(workspace, query),
  [proposeBalance.id]: (workspace, body) => sampleBalance(workspace, body),
  [verifyLog.id]: ({ log }) => ({ whole: true, entries: log.length, erased: 0 }),
}

function joinCode(address: string) {
  const squares = qrOf(address)
  const path = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + 2} ${y + 2}h1v1h-1z` : []))).join('')
  return { code: 'MOSS FERN 274', address, qr: { size: squares.length + 4, path }, until: '2026-11-12T18:00:00Z' }
}

const link = { deck: 'roadmap', audience: 'customers', madeBy: 'Mara Kessler', madeOn: '2026-09-14', expires: '2026-12-13', standing: 'live', opensWith: 'nothing', emails: [], sites: [], views: 0, downloads: 0 }
const links = [
  { ...link, id: '1', label: 'Customers at the fair', views: 1_284, downloads: 96, lastViewed: '2026-11-12' },
  { ...link, id: '2', label: 'Advisory board', opensWith: 'mail', emails: ['ida@norrvik.example', 'olek@norrvik.example'], views: 37, lastViewed: '2026-11-09' },
  { ...link, id: '3', label: 'Norrvik', opensWith: 'password', edition: 2, expires: '2026-11-15', views: 9, lastViewed: '2026-10-30' },
  { ...link, id: '4', label: 'Reseller, north', sites: ['https://partners.example'], views: 112, lastViewed: '2026-11-11' },
  { ...link, id: '5', label: 'Old trial', standing: 'revoked', views: 3, lastViewed: '2026-08-02' },
]

const room = { deck: 'roadmap', madeBy: 'Mara Kessler', madeOn: '2026-09-14' }
const subscriptions = {
  rooms: [
    { ...room, id: '1', label: '#product-news', audience: 'internal', host: 'hooks.slack.com', last: { edition: 2, standing: 'sent', said: '' } },
    { ...room, id: '2', label: 'Partners, north', audience: 'customers', host: 'chat.partners.example', last: { edition: 3, standing: 'waiting', said: 'The room answered 503.' } },
  ],
  links: [{ link: '1', label: 'Customers at the fair', deck: 'roadmap', audience: 'customers', standing: 'live', subscribers: 184 }, { link: '5', label: 'Old trial', deck: 'roadmap', audience: 'customers', standing: 'expired', subscribers: 2 }],
  mails: true,
}

const unsent = [
  { key: 'weekly-update/2026-W45/tomas/late', kind: 'reminder', about: 'Weekly update of the goals, 2026-W45', to: 'Tomas Brandt', at: '2026-11-06T19:00:00Z', state: 'refused', said: '550 5.1.1 No mailbox of that name' },
  { key: 'round-up/2026-W46/mara', kind: 'round-up', about: 'Round-up of what waits, 2026-W46', to: 'Mara Kessler', at: '2026-11-09T07:00:00Z', state: 'unknown' },
]

const shelf = {
  name: 'Fernhill', today: '2026-11-12',
  views: [{ audience: 'sales', title: 'Sales', decks: [{ key: 'roadmap', title: 'Product roadmap' }] }, { audience: 'customers', title: 'Customers', decks: [{ key: 'roadmap', title: 'Product roadmap' }] }],
  editions: [
    { id: '3', number: 3, deck: 'Product roadmap', audience: 'customers', day: '2026-11-02', isCurrent: true, formats: ['html', 'pptx', 'pdf', 'zip'] },
    { id: '2', number: 2, deck: 'Product roadmap', audience: 'customers', day: '2026-08-03', isCurrent: false, formats: ['html', 'pptx', 'zip'] },
  ],
}

const survey = {
  edition: { id: '3', deck: 'Product roadmap', number: 3, day: '2026-11-02', audience: 'customers' }, isOpen: true, mine: [{ page: 3, verdict: 'works', text: 'The strip of months' }], results: { answered: 4, tallies: [], said: [] },
  slides: ['Fernhill roadmap, November 2026 to April 2027', 'Three problems stand behind this plan', 'The plan, month by month', 'Relay 5: what it brings you', 'What changed since edition 2'].map((title, at) => ({ page: at + 1, title })),
}

const outline = {
  from: '2026-10-13', to: '2026-11-12', audience: 'sales', headline: 'Relay 5 moved later, and one feature is new.', empty: false,
  lines: [
    { group: 'Moved', title: 'Relay 5', sentence: 'moves two weeks later, from 12 Jan 2027 to 26 Jan 2027.', reason: 'The importer needs another round.' },
    { group: 'New', title: 'Saved searches', sentence: 'is planned for Q1 2027.' },
  ],
}

const sessions = [
  { id: '1', isThis: true, since: '2026-11-12T08:00:00Z', agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0' },
  { id: '2', isThis: false, since: '2026-11-02T08:00:00Z', agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1' },
]

const tokens = [
  { id: '1', name: 'CI, product plan', role: 'editor', scopes: ['read', 'write'], workspace: 'sample', createdAt: '2026-08-01T08:00:00Z', expiresAt: '2027-02-05T00:00:00Z', lastUsedAt: '2026-11-12T08:58:00Z', revoked: false },
  { id: '2', name: 'Spreadsheet of Mara', role: 'viewer', scopes: ['read'], workspace: 'sample', createdAt: '2026-08-26T08:00:00Z', expiresAt: '2026-11-27T00:00:00Z', lastUsedAt: '2026-11-10T08:00:00Z', revoked: false },
  { id: '3', name: 'Old wiki', role: 'viewer', scopes: ['read'], createdAt: '2026-01-21T08:00:00Z', lastUsedAt: '2026-07-21T08:00:00Z', revoked: false },
]

/** A page of the sample's history, as the service would answer it. */
function historyOf(workspace: SampleWorkspace, { record, since, until, cursor, order, limit = 200, who, kind, words, group }: Readonly<Record<string, unknown>>) {
  const { state } = workspace.shown()
  const [collection, id] = typeof record === 'string' ? record.split('/') : []
  const isNewest = order === 'newest'
  const isBeyond = (position: number) => cursor === undefined || (isNewest ? position < Number(cursor) : position > Number(cursor))
  const found = workspace.log.filter((entry) => isLookedFor(entry as Pick<LogEntry, 'actor' | 'changes'>, { who, kind, words } as LookedFor, state)).filter(({ position, effective, changes, group: of }) =>
    isBeyond(position) && (group === undefined || of === group) && (since === undefined || effective >= String(since)) && (until === undefined || effective <= String(until)) && (id === undefined || changes.some((change) => change.collection === collection && change.id === id)))
  if (isNewest) found.reverse()
  const entries = found.slice(0, Number(limit))
  return { entries, ...(found.length > entries.length ? { next: String(entries.at(-1)?.position) } : {}) }
}

const personsOf = (workspace: SampleWorkspace): string[] => people.list(workspace.shown().state).map(({ id }) => id)

const auditOf = (workspace: SampleWorkspace) => {
  const [mara, olek] = personsOf(workspace)
  return [
    { at: '2026-11-12T08:58:00Z', actor: mara, act: 'signed in', details: { by: 'password' } },
    { at: '2026-11-11T16:20:00Z', actor: olek, act: 'refused to share', details: { deck: 'activities', audience: 'customers' } },
    { at: '2026-11-10T09:12:00Z', act: 'refused to sign in', details: { by: 'password' } },
    { at: '2026-11-07T14:03:00Z', actor: mara, act: 'download', details: { format: 'pptx', copy: 'presenter' } },
  ]
}
