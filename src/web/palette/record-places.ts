import type { StoredRecord } from '../../core/kernel/change.ts'

/** Where a record is found in the app: the place whose screen shows it. Records without a place are not offered. */
const placesOf: Readonly<Record<string, string>> = {
  plans: 'plans', items: 'plans', sources: 'plans', 'code-hosts': 'plans', 'deployment-options': 'plans', 'use-cases': 'plans',
  roadmaps: 'roadmap', buckets: 'roadmap', activities: 'roadmap',
  'stakeholder-groups': 'roadmap/stakeholders', deferrals: 'roadmap/deferrals',
  objectives: 'goals', 'key-results': 'goals', metrics: 'goals/metrics', 'strategy-pages': 'goals/strategy', 'strategy-themes': 'goals/strategy',
  priorities: 'plans/priorities', accounts: 'accounts', 'key-accounts': 'accounts/key', 'customer-feedback': 'accounts/feedback', 'feedback-sources': 'accounts/feedback/sources', 'product-gaps': 'accounts/gaps', stories: 'accounts/stories', 'advisory-boards': 'accounts/board',
  launches: 'launches', 'hand-overs': 'launches/hand-overs', deprecations: 'launches/deprecations', 'support-requests': 'library/requests', assets: 'library/hub', trainings: 'library/hub', segments: 'library/market', personas: 'library/market', competitors: 'library/market', messages: 'library/market',
  duties: 'library/duties', rhythms: 'library/rhythms', 'supported-versions': 'library/product-data',
  people: 'settings/people', teams: 'settings/teams', orgs: 'settings/teams', departments: 'settings/teams', 'product-areas': 'settings/teams',
}

/** Those that are shown on a page of their own below that place. */
const ownPages: ReadonlySet<string> = new Set(['stakeholder-groups', 'launches', 'strategy-pages', 'deprecations'])

export function recordPlace(collection: string): string | undefined {
  return placesOf[collection]
}

/** The page below the workspace that shows a record: its own, that of what it is a part of, or its place. */
export function recordPage(collection: string, record: StoredRecord): string | undefined {
  const place = placesOf[collection]
  if (place === undefined) return undefined
  const own = ownPages.has(collection) ? record.id : collection === 'strategy-themes' ? String(record['page']) : undefined
  return own === undefined ? place : `${place}/${own}`
}
