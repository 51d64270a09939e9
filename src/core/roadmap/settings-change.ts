import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import { changeableFields } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { isZone } from '../time/zones.ts'
import { settings } from '../workspace/workspace.ts'
import { openCells } from './empty-cells.ts'
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
    const changes = settings.update(settings.need(state, 'settings'), args as never)
    if (!('fiscalYearStart' in args)) return changes
    const after = state.apply(changes)
    const reopened = roadmaps.list(after).filter((roadmap) => roadmap.state === 'agreed' && openCells(after, roadmap).length > 0)
    return [...changes, ...reopened.flatMap((roadmap) => roadmaps.update(roadmap, { state: 'draft' }))]
  },
})
