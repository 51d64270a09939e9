import { randomUUID } from 'node:crypto'
import { publishAndWait } from '../src/client/publish-edition.ts'
import { sendCommand } from '../src/protocol/log-routes.ts'
import { makeShareLink, revokeShareLink } from '../src/protocol/share-routes.ts'
import { expect } from 'vitest'
import { command, type RunningService } from './running-service.ts'

const ws = 'main'

export interface MadeLink {
  readonly id: string
  readonly address: string
}

/** A share link of the sample's roadmap. */
export async function share(service: RunningService, more: Record<string, unknown> = {}): Promise<MadeLink> {
  const { link, address } = await service.client.call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik', ...more } })
  return { id: link.id, address: address ?? expect.unreachable('The address was not told.') }
}

export const publish = (service: RunningService) => publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
export const does = (service: RunningService, name: string, args: Record<string, unknown>) => service.client.call(sendCommand, { params: { ws }, body: command(name, args as never) })
export const revoke = (service: RunningService, link: string) => service.client.call(revokeShareLink, { params: { ws, link } })

/** All that an answer is, but for the moment of it. */
export async function whole(address: string, init: RequestInit = {}) {
  const response = await fetch(address, { redirect: 'manual', ...init })
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name)))
  return { status: response.status, headers, body: await response.text() }
}
