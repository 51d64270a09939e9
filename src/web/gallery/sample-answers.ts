import { listTokens } from '../../protocol/admin-routes.ts'
import { listWorkspaces, verifyLog } from '../../protocol/log-routes.ts'

/** What the gallery answers in the service's place, by route. One line a route. */
export const sampleAnswers: Readonly<Record<string, () => unknown>> = {
  [listWorkspaces.id]: () => ({ workspaces: [{ id: 'sample', name: 'Fernhill', role: 'owner', position: 1, day: '2026-11-12', sample: true }, { id: 'norrvik', name: 'Norrvik', role: 'owner', position: 1, day: '2026-11-12' }] }),
  [listTokens.id]: () => ({ tokens }),
  [verifyLog.id]: () => ({ whole: true, entries: 312, erased: 0 }),
}

const tokens = [
  { id: '1', name: 'CI, product plan', role: 'editor', scopes: ['read', 'write'], workspace: 'sample', createdAt: '2026-08-01T08:00:00Z', expiresAt: '2027-02-05T00:00:00Z', lastUsedAt: '2026-11-12T08:58:00Z', revoked: false },
  { id: '2', name: 'Spreadsheet of Mara', role: 'viewer', scopes: ['read'], workspace: 'sample', createdAt: '2026-08-26T08:00:00Z', expiresAt: '2026-11-27T00:00:00Z', lastUsedAt: '2026-11-10T08:00:00Z', revoked: false },
  { id: '3', name: 'Old wiki', role: 'viewer', scopes: ['read'], createdAt: '2026-01-21T08:00:00Z', lastUsedAt: '2026-07-21T08:00:00Z', revoked: false },
]
