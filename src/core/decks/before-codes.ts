/** What kind of thing waits before a deck is published: the order in which they are read. */
export const beforeCodes = ['missing-value', 'moved-without-reason', 'disagrees', 'stale', 'undecided', 'undated', 'left-out', 'slides'] as const
export type BeforeCode = (typeof beforeCodes)[number]
