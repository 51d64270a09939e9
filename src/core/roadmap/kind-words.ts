import type { activityKinds } from './roadmap.ts'
import type { Work } from './work-shares.ts'

/** What each kind of activity is called (rows F8, I11), in the app, in answers and on paper. */
export const activityKindWords: Readonly<Record<(typeof activityKinds)[number], string>> = {
  launch: 'Launching', 'planning-support': 'Planning support', enablement: 'Enablement', messaging: 'Messaging and positioning', competitive: 'Competitive intelligence', 'proof-points': 'Customer proof points',
  'advisory-board': 'Advisory board', 'analyst-relations': 'Analyst relations', 'win-loss': 'Win and loss', personas: 'Personas', swot: 'Strengths and weaknesses', insight: 'Insight',
  'lead-generation': 'Lead generation', content: 'Content', communications: 'Communications',
}

export const workWords: Readonly<Record<Work | 'unsaid', string>> = { strategic: 'Strategic', 'lead-generation': 'Lead generation', other: 'Other marketing', unsaid: 'No kind said' }
