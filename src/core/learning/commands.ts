import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { learningRecords } from './learning-records.ts'

export const learningCommands = recordCommands(learningRecords, { may: 'contribute' }) as readonly unknown[] as readonly CommandType[]
