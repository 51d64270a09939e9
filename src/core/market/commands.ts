import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { competitors, messages, personas, segments } from './market.ts'

export const marketCommands = [segments, personas, competitors, messages].flatMap((type) => recordCommands(type, { may: 'contribute' })) as readonly unknown[] as readonly CommandType[]
