import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeShareLink, listShareLinks, makeShareLink } from '../../protocol/share-routes.ts'
import { runningService } from '../../../tests/running-service.ts'
import { share, whole } from '../../../tests/share-hands.ts'

const ws = 'main'
const body = { deck: 'roadmap', label: 'Norrvik' }
const form = (said: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(said).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })

test('[SL3] a link for certain addresses names one at least: without any it would be open to everybody', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  await expect(service.client.call(makeShareLink, { params: { ws }, body: { ...body, id: randomUUID(), emails: [] } })).rejects.toThrow('must name one address at least')
  await expect(service.client.call(makeShareLink, { params: { ws }, body: { ...body, id: randomUUID(), label: '  ' } })).rejects.toThrow('must say whom the link is for')
  const { id } = await share(service)
  await expect(service.client.call(changeShareLink, { params: { ws, link: id }, body: { id: randomUUID(), emails: [] } })).rejects.toThrow('must name one address at least')
})

test('[SL18] asked twice under one id at the same moment, one link is made, and the one address that is told opens it', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const id = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => service.client.call(makeShareLink, { params: { ws }, body: { ...body, id } })))
  expect(new Set(answers.map(({ link }) => link.id)).size).toBe(1)
  const addresses = answers.flatMap(({ address }) => address ?? [])
  expect(addresses).toHaveLength(1)
  expect((await whole(addresses[0] ?? '')).status).toBe(200)
  expect((await service.client.call(listShareLinks, { params: { ws } })).links.filter(({ label }) => label === 'Norrvik')).toHaveLength(1)
})

test('[SL11] a change that is refused leaves the password that was', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { id, address } = await share(service, { password: 'a secret for Norrvik' })
  const change = { id: randomUUID(), password: 'another secret of theirs', expires: '2020-01-01' }
  await expect(service.client.call(changeShareLink, { params: { ws, link: id }, body: change })).rejects.toThrow('has gone by')
  expect((await whole(address, form({ password: 'another secret of theirs' }))).status).toBe(403)
  expect((await whole(address, form({ password: 'a secret for Norrvik' }))).status).toBe(303)
})

test('[SL31] the pages outside take forms alone: whatever else is sent is refused, and is no failure of ours', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address } = await share(service, { password: 'a secret for Norrvik' })
  const { address: open } = await share(service)
  for (const said of [{ password: 5 }, { password: ['a secret for Norrvik'] }, { text: { a: 1 } }, null, []]) {
    for (const page of [address, `${open}/feedback`]) {
      const { status } = await whole(page, { method: 'POST', body: JSON.stringify(said), headers: { 'content-type': 'application/json' } })
      expect([page, status]).toEqual([page, 415])
    }
  }
  expect((await whole(address, { method: 'POST', body: 'password=a secret for Norrvik', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
})
