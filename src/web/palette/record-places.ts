/** Where a record is found in the app: the place whose screen shows it. Records without a place are not offered. */
const placesOf: Readonly<Record<string, string>> = {
  plans: 'plans', items: 'plans', sources: 'plans', 'code-hosts': 'plans', 'deployment-options': 'plans', 'use-cases': 'plans',
  roadmaps: 'roadmap', buckets: 'roadmap', activities: 'roadmap',
  'stakeholder-groups': 'roadmap/stakeholders', deferrals: 'roadmap/deferrals',
  objectives: 'goals', 'key-results': 'goals', metrics: 'goals/metrics',
  priorities: 'plans/priorities', accounts: 'accounts', 'customer-feedback': 'accounts/feedback', 'product-gaps': 'accounts/gaps', launches: 'launches', 'hand-overs': 'launches/hand-overs', 'support-requests': 'library/requests', assets: 'library/hub', trainings: 'library/hub', segments: 'library/market', personas: 'library/market', competitors: 'library/market', messages: 'library/market',
  people: 'settings/people', teams: 'settings/teams', orgs: 'settings/teams', departments: 'settings/teams', 'product-areas': 'settings/teams',
}

export function recordPlace(collection: string): string | undefined {
  return placesOf[collection]
}
