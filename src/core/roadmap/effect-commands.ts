import type { CommandType } from '../kernel/command.ts'
import { recordCommands } from '../kernel/record-commands.ts'
import { conversions, expectedEffects } from './expected-effects.ts'

/** What an activity is to move, and which customers came over by it. */
export const effectCommands = [
  ...recordCommands(expectedEffects, { may: 'contribute', fixed: ['activity', 'metric'] }),
  ...recordCommands(conversions, { may: 'contribute', fixed: ['activity'] }),
] as readonly CommandType[]
