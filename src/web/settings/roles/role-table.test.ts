import { expect, test } from 'vitest'
import { mayCommand, roles } from '../../../core/kernel/permission.ts'
import { canRead } from '../../../core/permissions.ts'
import { commandTypes } from '../../../core/commands.ts'
import { recordTypes } from '../../../core/root.ts'
import { changeRows, commandsOf, readRows, roleTable } from './role-table.ts'

test('[ST5] every command and every collection stands in one row of the table of roles', () => {
  const commands = changeRows.flatMap(([, rows]) => rows.flatMap(([, asked]) => commandsOf(asked)))
  expect([...commands].sort()).toEqual([...commandTypes.keys()].sort())
  expect(readRows.flatMap(([, collections]) => collections).sort()).toEqual([...recordTypes.keys()].sort())
})

test('[ST5] each cell says what the one place for permissions says', () => {
  let cells = 0
  for (const { rows } of roleTable()) {
    for (const { words, names, cells: byRole } of rows) {
      for (const role of roles) {
        const actor = { id: 'somebody', person: 'somebody', role }
        const all = names.map((name) => (recordTypes.has(name) ? canRead(actor, name, { id: 'one', shared: true, person: 'somebody' }) : mayCommand(actor, commandTypes.get(name) as never)))
        const cell = byRole[role]
        cells += 1
        expect(all.every((yes) => yes), `${words}, ${role}: ${cell}`).toBe(cell === 'may' || cell === 'own')
        expect(all.some((yes) => yes), `${words}, ${role}: ${cell}`).toBe(cell === 'may' || cell === 'own' || cell === 'some')
      }
    }
  }
  expect(cells).toBeGreaterThan(100)
})

test('[ST5] executives and sales hold no record and see what is made for them; guests see nothing of plans', () => {
  const plans = roleTable()[0]?.rows[0]?.cells
  expect(plans).toMatchObject({ owner: 'may', viewer: 'may', executive: 'view', sales: 'view', guest: 'not' })
})
