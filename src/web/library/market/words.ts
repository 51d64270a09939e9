import type { choiceParts, ClaimStand, MarketKind } from '../../../core/market/market.ts'

/** What each kind is called in words, and the noun of its commands. */
export const kindWords: Readonly<Record<MarketKind, { readonly many: string; readonly one: string; readonly add: string; readonly hint: string }>> = {
  segments: { many: 'Segments', one: 'segment', add: 'Add a segment', hint: 'Freight and logistics' },
  personas: { many: 'Personas', one: 'persona', add: 'Add a persona', hint: 'Head of operations' },
  competitors: { many: 'Competitors', one: 'competitor', add: 'Add a competitor', hint: 'Its name' },
  messages: { many: 'Messages', one: 'message', add: 'Add a message', hint: 'One sentence that everybody says' },
}

export const standWords: Readonly<Record<ClaimStand, string>> = { ahead: 'Ahead', even: 'Even', behind: 'Behind', unknown: 'Nobody has said' }

export const partWords: Readonly<Record<(typeof choiceParts)[number], string>> = { decides: 'Decides', influences: 'Influences', uses: 'Uses it' }
