/** How a section is filled: with text, or by what hangs on the page. */
export type SectionKind = 'text' | 'themes' | 'goals' | 'not-now'

export interface TemplateSection {
  readonly section: SectionKey
  readonly title: string
  readonly kind: SectionKind
  /** What belongs here, in a line. */
  readonly hint: string
  /** A page without it is not whole yet. */
  readonly isNeeded: boolean
}

export const sectionKeys = [
  'links', 'mission', 'vision-1', 'vision-3', 'vision-10', 'principles', 'now', 'customer-issues', 'support-issues', 'sales-issues', 'marketing-issues', 'competitors', 'analysts',
  'strategy', 'time-frame', 'goals', 'themes', 'next', 'not-now',
] as const
export type SectionKey = (typeof sectionKeys)[number]

const words: Readonly<Record<SectionKey, readonly [title: string, hint: string, isNeeded: boolean, kind?: SectionKind]>> = {
  links: ['Quick links', 'Backlog, the latest demo, documentation.', false],
  mission: ['Mission', 'Why this exists, in a sentence or two that stay true for years.', true],
  'vision-1': ['Vision, one year', 'What is true for the people we build for a year from now.', true],
  'vision-3': ['Vision, three years', 'What is true in three years: problems that are gone, not features.', true],
  'vision-10': ['Vision, ten years', 'The world that this leads to.', false],
  principles: ['Guiding principles', 'Which market, personas, jobs and industries, and what matters most to them.', true],
  now: ['Where we are now', 'Maturity, what was reached, what was learned, the critical path, and how well it fits.', true],
  'customer-issues': ['Top issues of customers', 'What customers name most, in the order in which it hurts.', false],
  'support-issues': ['Top issues of support', 'What support answers again and again.', false],
  'sales-issues': ['Top issues of sales', 'What deals are lost or slowed by.', false],
  'marketing-issues': ['Top issues of marketing', 'What is hard to tell or to find.', false],
  competitors: ['Competitive landscape', 'Who else solves it, and where we differ.', false],
  analysts: ['Analyst landscape', 'How analysts see the market, and us in it.', false],
  strategy: ['Strategy', 'What comes first and why, and what is traded for what where two goals pull apart.', true],
  'time-frame': ['Time frame', 'From when to when this holds.', true],
  goals: ['Goals', 'What is to be reached, with numbers. Themes name the objectives.', true, 'goals'],
  themes: ['Themes', 'The few problems that are worked on, why these, and which goals they serve.', true, 'themes'],
  next: ['What is next, and why', 'Near things as they are; further out problems, with a hint of time beyond a quarter.', true],
  'not-now': ['What we are not working on, and why', 'What people would expect here, why not, and whether the next quarter is likely.', true, 'not-now'],
}

/** The sections of a strategy page, in the order in which they are read (row C3, DOMAIN 1.23). Problems over features, the more so the further out. */
export const strategyTemplate: readonly TemplateSection[] = sectionKeys.map((section) => {
  const [title, hint, isNeeded, kind = 'text'] = words[section]
  return { section, title, hint, isNeeded, kind }
})
