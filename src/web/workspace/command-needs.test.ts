import { expect, test } from 'vitest'
import { commandTypes } from '../../core/commands.ts'
import { commandNeeds } from './command-needs.ts'

test('[PM7] what a screen takes a command to need, before commands have come, is what the command says', () => {
  for (const [name, may] of commandNeeds) expect([name, may]).toEqual([name, commandTypes.get(name)?.may])
})
