import type { StoredRecord } from '../kernel/change.ts'
import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { activityRoadmapCommands } from './activity-roadmap-commands.ts'
import { audiences } from './audiences.ts'

/** Who sees what is a matter for those who run the workspace. A key is in addresses and on command lines, so it stays as it was made. */
export const audienceCommands = [...recordCommands(audiences, { may: 'administer', fixed: ['key'], without: ['activityRoadmap'], apartBy: 'key', stays }), ...activityRoadmapCommands] as readonly CommandType[]

/** Posters, outlines and previews are made for it where nobody is named. */
function stays(audience: StoredRecord): string | undefined {
  return audience['key'] === 'internal' ? 'The audience of everyone inside stays: posters and outlines are made for it.' : undefined
}
