import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { audiences } from './audiences.ts'

/** Who sees what is a matter for those who run the workspace. A key is in addresses and on command lines, so it stays as it was made. */
export const audienceCommands = [...recordCommands(audiences, { may: 'administer', fixed: ['key'], apartBy: 'key' })] as readonly CommandType[]
