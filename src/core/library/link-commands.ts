import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { Change } from '../kernel/change.ts'
import { failing, linkLooks, linkOutcomes, looksByAddress } from '../links/link-looks.ts'
import { address } from '../workspace/workspace.ts'
import { linksHere } from './links-here.ts'

/** What came of looking at one address. */
export const lookedAt = z.strictObject({ address: address.min(1), outcome: z.enum(linkOutcomes), said: z.string().trim().min(1).max(200).optional(), movedTo: address.optional() })

/**
 * Keeps what came of looking at addresses (row E6). A second look on one day takes the place of the first and is not counted again, so several nodes that look
 * at once, and a person who presses twice, make no link broken. What nothing points at any more is forgotten.
 */
export const linkLook = defineCommand({
  name: 'link.look',
  summary: 'Keeps what came of looking at the addresses of resources and of pages about features.',
  may: 'contribute',
  server: true,
  byService: true,
  argsAreChanges: true,
  args: z.strictObject({ looks: z.array(lookedAt).max(2_000) }),
  decide(state, { looks }, { newId, today }) {
    const here = linksHere(state)
    const known = looksByAddress(state)
    const changes: Change[] = [...known.values()].filter((look) => !here.has(look.address)).map((look) => linkLooks.remove(look))
    for (const { address: at, outcome, said, movedTo } of new Map(looks.map((look) => [look.address, look])).values()) {
      if (!here.has(at)) continue
      const look = known.get(at)
      const fails = failing.has(outcome)
      const before = look?.failures ?? 0
      const isCounted = before > 0 && look?.lookedOn === today
      const values = {
        address: at, lookedOn: today, outcome, said: said ?? null, movedTo: movedTo ?? null, workedOn: outcome === 'works' || outcome === 'moved' ? today : (look?.workedOn ?? null),
        failures: fails ? (isCounted ? before : before + 1) : 0, failingSince: fails ? (look?.failingSince ?? today) : null,
      }
      // As in an update, null is what nobody said; a new record leaves it out, which TypeScript cannot follow.
      if (look === undefined) changes.push(linkLooks.create(newId(`link-look ${at}`), Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as never))
      else changes.push(...linkLooks.update(look, values))
    }
    return changes
  },
})
