import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { assets } from './assets.ts'
import { trainings } from './trainings.ts'

export const libraryCommands = [...recordCommands(assets, { may: 'edit' }), ...recordCommands(trainings, { may: 'edit' })] as readonly CommandType[]
