import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { accounts } from './accounts.ts'

/** Texts name an account by its number, so it stays as it was given. */
export const accountCommands = recordCommands(accounts, { may: 'edit', fixed: ['number'], apartBy: 'number' }) as readonly CommandType[]
