import { type ComponentType, lazy } from 'react'

/** Shows one record of a collection in the inspector. */
export type Inspected = ComponentType<{ readonly id: string }>

/** What the inspector shows of each collection. One line a collection. */
export const inspected: Readonly<Record<string, Inspected>> = {
  items: lazy(async () => ({ default: (await import('../plans/item-inspector.tsx')).ItemInspector })),
  priorities: lazy(async () => ({ default: (await import('../plans/priorities/priority-inspector.tsx')).PriorityInspector })),
  plans: lazy(async () => ({ default: (await import('../plans/plan-inspector.tsx')).PlanInspector })),
  accounts: lazy(async () => ({ default: (await import('../accounts/account-inspector.tsx')).AccountInspector })),
  'customer-feedback': lazy(async () => ({ default: (await import('../accounts/feedback/feedback-inspector.tsx')).FeedbackInspector })),
  'product-gaps': lazy(async () => ({ default: (await import('../accounts/feedback/gap-inspector.tsx')).GapInspector })),
  stories: lazy(async () => ({ default: (await import('../accounts/stories/story-inspector.tsx')).StoryInspector })),
  quotes: lazy(async () => ({ default: (await import('../accounts/quotes/quote-inspector.tsx')).QuoteInspector })),
  activities: lazy(async () => ({ default: (await import('../roadmap/activity-inspector.tsx')).ActivityInspector })),
  launches: lazy(async () => ({ default: (await import('../launches/page/launch-inspector.tsx')).LaunchInspector })),
  'launch-tasks': lazy(async () => ({ default: (await import('../launches/page/task-inspector.tsx')).TaskInspector })),
  'review-requests': lazy(async () => ({ default: (await import('../reviews/review-inspector.tsx')).ReviewInspector })),
  escalations: lazy(async () => ({ default: (await import('../reviews/escalation-inspector.tsx')).EscalationInspector })),
  'change-requests': lazy(async () => ({ default: (await import('../plans/changes/change-inspector.tsx')).ChangeInspector })),
  objectives: lazy(async () => ({ default: (await import('../goals/objective-inspector.tsx')).ObjectiveInspector })),
  'key-results': lazy(async () => ({ default: (await import('../goals/key-result-inspector.tsx')).KeyResultInspector })),
  metrics: lazy(async () => ({ default: (await import('../goals/metrics/metric-inspector.tsx')).MetricInspector })),
  segments: lazy(async () => ({ default: (await import('../library/market/market-inspectors.tsx')).SegmentInspector })),
  personas: lazy(async () => ({ default: (await import('../library/market/market-inspectors.tsx')).PersonaInspector })),
  competitors: lazy(async () => ({ default: (await import('../library/market/market-inspectors.tsx')).CompetitorInspector })),
  messages: lazy(async () => ({ default: (await import('../library/market/market-inspectors.tsx')).MessageInspector })),
  'hand-overs': lazy(async () => ({ default: (await import('../launches/hand-overs/hand-over-inspector.tsx')).HandOverInspector })),
  'support-requests': lazy(async () => ({ default: (await import('../library/requests/request-inspector.tsx')).RequestInspector })),
  notes: lazy(async () => ({ default: (await import('../roadmap/inspect/note-inspector.tsx')).NoteInspector })),
}

/** A record of any other kind. */
export const PlainRecord = lazy(async () => ({ default: (await import('./plain-record.tsx')).PlainRecord }))

/** What is not there any more. */
export const Gone = lazy(async () => ({ default: (await import('../history/gone.tsx')).Gone }))
