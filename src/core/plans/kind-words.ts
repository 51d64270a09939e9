import { type Item, itemKinds } from './plans.ts'

/** What a kind of item is called on screen. */
export const kindWords: Readonly<Record<Item['kind'], string>> = {
  theme: 'Theme', epic: 'Epic', story: 'Story', release: 'Release', feature: 'Feature', milestone: 'Milestone',
  campaign: 'Campaign', event: 'Event', content: 'Content', pr: 'Press', social: 'Social', web: 'Web', paper: 'White paper', programme: 'Programme',
}

/** The kind that somebody means who writes it as the screen does, or as it is kept. */
export function kindOf(text: string): Item['kind'] | undefined {
  const plain = text.trim().toLowerCase()
  return itemKinds.find((kind) => kind === plain || kindWords[kind].toLowerCase() === plain)
}
