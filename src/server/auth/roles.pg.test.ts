import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mayCommand, members, type Role, roles } from '../../core/kernel/permission.ts'
import { canRead } from '../../core/permissions.ts'
import { commandTypes } from '../../core/commands.ts'
import { recordTypes } from '../../core/root.ts'
import { acceptInvitation, invite } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import type { Problem } from '../../protocol/problem.ts'
import { runningService, type RunningService } from '../../../tests/running-service.ts'
import { type Visitor, visitor } from '../../../tests/visitor.ts'

const ws = 'main'
const password = 'a password of some words'

async function inRole(service: RunningService, role: Role): Promise<{ readonly who: Visitor; readonly person: string }> {
  const email = `${role}@norrvik.example`
  const { link, invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email, role } })
  const who = visitor(service)
  await who.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  expect((await who.client.call(whoAmI, {})).workspaces).toMatchObject([{ role }])
  return { who, person: invitation.person }
}

test('[PM5] each role is sent each collection whole or not at all, and is refused what is not theirs in words that tell nothing of what is there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const persons = new Map<Role, Awaited<ReturnType<typeof inRole>>>()
  for (const role of roles) persons.set(role, await inRole(service, role))
  const all = new Map<string, { id: string }[]>()
  for (const collection of recordTypes.keys()) all.set(collection, (await service.client.call(listRecords, { params: { ws, collection }, query: { limit: 1_000 } })).records)
  for (const [role, { who, person }] of persons) {
    const actor = { id: person, person, role }
    for (const [collection, records] of all) {
      const answer = await who.ask(`/api/v1/workspaces/${ws}/records/${collection}?limit=1000`)
      if (!(members as readonly Role[]).includes(role)) {
        expect([role, collection, answer.status]).toEqual([role, collection, 403])
        continue
      }
      const readable = records.filter((record) => canRead(actor, collection, record))
      const told = ((await answer.json()) as { records: { id: string }[] }).records.map(({ id }) => id)
      expect([role, collection, told]).toEqual([role, collection, readable.map(({ id }) => id)])
      const hidden = records.find((record) => !canRead(actor, collection, record))
      const words = async (id: string) => ((await (await who.ask(`/api/v1/workspaces/${ws}/records/${collection}/${id}`)).json()) as Problem).detail
      if (hidden !== undefined) expect([role, collection, await words(hidden.id)]).toEqual([role, collection, await words(randomUUID())])
    }
  }
})

test('[PM5] each command that is not a role’s is refused before its arguments are looked at', async () => {
  const service = await runningService()
  for (const role of roles) {
    const { who } = await inRole(service, role)
    for (const [name, type] of commandTypes) {
      if (mayCommand({ id: 'x', role }, type)) continue
      const answer = await who.post(`/api/v1/workspaces/${ws}/commands`, { id: randomUUID(), name, args: {} })
      expect([role, name, answer.status, ((await answer.json()) as Problem).code]).toEqual([role, name, 403, 'not-allowed'])
    }
  }
})
