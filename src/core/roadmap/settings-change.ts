import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import { changeableFields } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { isZone } from '../time/zones.ts'
import { settings } from '../workspace/workspace.ts'

/** Changes the settings. What another fiscal year does to agreed roadmaps follows by itself (draft-again.ts). */
export const settingsChange = defineCommand({
  name: 'settings.change',
  summary: 'Changes the settings of the workspace: its name, time zone, fiscal year, holidays, and words.',
  may: 'administer',
  argsAreChanges: true,
  args: z.strictObject(changeableFields(settings)),
  decide(state, args) {
    const { zone } = args
    if (typeof zone === 'string' && !isZone(zone)) throw new Refusal('invalid', `"${zone}" is not a time zone: name one such as "Europe/Berlin" or "UTC".`, { at: 'args.zone' })
    for (const field of ['neverOutside', 'codeNames', 'privateHosts'] as const) checkTwice(args[field] ?? [], field)
    return settings.update(settings.need(state, 'settings'), args)
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
