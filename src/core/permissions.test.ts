import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Change } from './kernel/change.ts'
import { mayCommand, members, type Role, roles } from './kernel/permission.ts'
import { canRead, mayView, mayWrite } from './permissions.ts'
import { commandTypes } from './commands.ts'
import { recordTypes } from './root.ts'

const page = readFileSync(new URL('../../docs/spec/permissions.md', import.meta.url), 'utf8')

const changed = (collection: string, fields = {}): Change[] => [{ kind: 'update', collection, id: 'any', before: {}, after: fields }]
const cells = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim())

/** A table of the page: row -> role -> what its cell says. Its columns are the roles, in their order. */
function tableOf(heading: string): Map<string, Record<Role, string>> {
  const [, part = ''] = page.split(`\n## ${heading}\n`)
  const [head = '', , ...lines] = part.split('\n## ', 1)[0]?.split('\n').filter((line) => line.startsWith('|')) ?? []
  expect(cells(head).slice(1)).toEqual([...roles])
  return new Map(lines.map((line) => {
    const [name = '', ...rest] = cells(line)
    return [name.replaceAll('`', ''), Object.fromEntries(roles.map((role, at) => [role, rest[at] ?? ''])) as Record<Role, string>]
  }))
}

const actor = (role: Role) => ({ id: 'somebody', person: 'somebody', role })
const each = <T>(of: (role: Role) => T) => Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, T>

test('[PM1] every command has a row, and every role may do exactly what its column says', () => {
  const table = tableOf('Commands')
  expect([...table.keys()]).toEqual([...commandTypes.keys()].sort())
  for (const [name, type] of commandTypes) {
    const may = each((role) => (mayCommand(actor(role), type) ? (type.byService === true ? 'asks' : 'does') : ''))
    expect([name, may]).toEqual([name, table.get(name)])
  }
})

test('[PM2] every collection has a row, and every role reads exactly what its column says', () => {
  const table = tableOf('Collections')
  expect([...table.keys()]).toEqual([...recordTypes.keys()])
  for (const [name, { definition }] of recordTypes) {
    const said = each((role) => table.get(name)?.[role].split(', ').find((one) => one !== 'writes') ?? '')
    const readers = definition.readers ?? ['owner']
    expect([name, each((role) => ((readers as readonly Role[]).includes(role) ? (definition.readable === undefined ? 'reads' : 'own') : ''))]).toEqual([name, said])
    if (definition.readable === undefined) expect([name, each((role) => canRead(actor(role), name, { id: 'any' }))]).toEqual([name, each((role) => said[role] === 'reads')])
  }
})

test('[PM2] executives, sales and guests read no record of any collection', () => {
  for (const name of recordTypes.keys()) for (const role of roles.filter((one) => !(members as readonly Role[]).includes(one))) expect([name, role, canRead(actor(role), name, { id: 'any' })]).toEqual([name, role, false])
})

test('[PM3] every role takes back changes of exactly the collections that its column says it writes; those of owners only owners do', () => {
  const table = tableOf('Collections')
  for (const name of recordTypes.keys()) {
    expect([name, each((role) => mayWrite(actor(role), changed(name)))]).toEqual([name, each((role) => table.get(name)?.[role].includes('writes') === true)])
  }
  expect(each((role) => mayWrite(actor(role), changed('memberships', { role: 'owner' })))).toEqual(each((role) => role === 'owner'))
})

test('[PM4] every role is handed Views of exactly the audiences that its column says', () => {
  const table = tableOf('Views')
  for (const [key, said] of table) expect([key, each((role) => (mayView(actor(role), { key }) ? 'views' : ''))]).toEqual([key, said])
  expect([...table.keys()]).toEqual(['internal', 'executives', 'sales', 'customers', 'public'])
})
