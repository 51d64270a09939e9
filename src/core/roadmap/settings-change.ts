import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import { changeableFields } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { isZone } from '../time/zones.ts'
import { settings } from '../workspace/workspace.ts'
import { reopenedIn } from './fiscal-year-effect.ts'
import { roadmaps } from './roadmap.ts'

/**
 * Changes the settings. Another fiscal year cuts the periods of roadmaps anew: an agreed one that then has open cells is a draft again,
 * since no roadmap is done while a cell is unagreed (row H14). That is why this stands with the roadmaps.
 */
export const settingsChange = defineCommand({
  name: 'settings.change',
  summary: 'Changes the settings of the workspace: its name, time zone, fiscal year, holidays, and words.',
  may: 'administer',
  argsAreChanges: true,
  args: z.strictObject(changeableFields(settings)),
  decide(state, args) {
    const { zone } = args
    if (typeof zone === 'string' && !isZone(zone)) throw new Refusal('invalid', `"${zone}" is not a time zone: name one such as "Europe/Berlin" or "UTC".`, { at: 'args.zone' })
    for (const field of ['neverOutside', 'codeNames', 'privateHosts']) {
      const words = (args as { readonly [field: string]: unknown })[field]
      if (Array.isArray(words)) checkTwice(words as string[], field)
    }
    const changes = settings.update(settings.need(state, 'settings'), args as never)
    if (!('fiscalYearStart' in args)) return changes
    return [...changes, ...reopenedIn(state.apply(changes)).flatMap((roadmap) => roadmaps.update(roadmap, { state: 'draft' }))]
  },
})

/** The words are looked for whatever their case, so one in two cases is there twice. */
function checkTwice(words: readonly string[], field: string): void {
  const seen = new Set<string>()
  for (const word of words) {
    const plain = word.toLowerCase()
    if (seen.has(plain)) throw new Refusal('exists', `"${word}" is among the words that must not leave already.`, { at: `args.${field}` })
    seen.add(plain)
  }
}
