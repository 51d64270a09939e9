import { z } from 'zod'
import { builtInAudiences } from '../audiences/built-in.ts'
import { audiences } from '../audiences/audiences.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { isZone } from '../time/zones.ts'
import { line, settings } from '../workspace/workspace.ts'
import { deckSlides } from './deck-slides.ts'
import { decks } from './decks.ts'
import { deckForProductData } from './product-data-deck.ts'
import { deckForLaunch } from './launch-deck-command.ts'
import { slideCommands } from './slide-commands.ts'

/** The decks that every workspace starts with (rows A1 and I3). */
const firstDecks = [
  { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6 },
  { key: 'activities', title: 'Activity roadmap', kind: 'activity-roadmap', months: 24 },
] as const

/** The first command of a workspace: its settings, the built-in audiences, and its two decks. Refused (`exists`) a second time. */
const workspaceFound = defineCommand({
  name: 'workspace.found',
  summary: 'Founds a workspace: its settings, and the audiences and the two decks that each one starts with.',
  may: 'own',
  args: z.strictObject({ name: line, zone: z.string().default('UTC'), fiscalYearStart: z.int().min(1).max(12).optional() }),
  decide(state, args, { newId }) {
    if (settings.get(state, 'settings') !== undefined) throw new Refusal('exists', 'This workspace has been founded before.')
    if (!isZone(args.zone)) throw new Refusal('invalid', `"${args.zone}" is not a time zone: name one such as "Europe/Berlin" or "UTC".`, { at: 'args.zone' })
    return [
      settings.create('settings', args),
      ...builtInAudiences.map((audience) => audiences.create(newId(`audience ${audience.key}`), audience as never)),
      ...firstDecks.map((deck) => decks.create(newId(`deck ${deck.key}`), deck)),
    ]
  },
})

export const deckCommands = [workspaceFound, ...recordCommands(decks, { may: 'edit', fixed: ['key', 'kind'], apartBy: 'key', parts: (state, deck) => removalsOf(state, deckSlides, 'deck', deck) }), ...slideCommands, deckForLaunch, deckForProductData] as readonly unknown[] as readonly CommandType[]
