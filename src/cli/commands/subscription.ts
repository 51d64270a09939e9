import { randomUUID } from 'node:crypto'
import { endSubscription, forgetSubscriber, listSubscriptions, makeSubscription, type SubscribedLink, type SubscriptionAnswer } from '../../protocol/subscription-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { type Terminal, UsageError } from '../terminal.ts'

interface MakeOptions extends ServiceOptions {
  readonly label: string
  readonly audience: string
}

/** `throughline subscription make DECK --label L`: subscribes a chat room, and prints the id. Its address comes from THROUGHLINE_ROOM_ADDRESS, so that no list of processes shows it. */
export async function makeRoom(deck: string, options: MakeOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const address = terminal.env['THROUGHLINE_ROOM_ADDRESS'] ?? ''
  if (address === '') throw new UsageError('Put the address that the chat program gave for the room into THROUGHLINE_ROOM_ADDRESS.')
  const { label, audience } = options
  const made = await client.call(makeSubscription, { params: { ws: await workspaceOf(client, options) }, body: { id: randomUUID(), deck, audience, label, address } })
  terminal.out(options.json === true ? JSON.stringify(made) : made.room.id)
}

/** `throughline subscription list`: the chat rooms with their last message, and how many readers each link tells. */
export async function listRooms(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const told = await client.call(listSubscriptions, { params: { ws: await workspaceOf(client, options) } })
  if (options.json === true) return terminal.out(JSON.stringify(told))
  if (!told.mails) terminal.out('This service sends no mails, so nobody can subscribe on a page.')
  for (const room of told.rooms) terminal.out(roomLine(room))
  for (const link of told.links) terminal.out(linkLine(link))
}

/** `throughline subscription end ID`: ends a chat room's subscription, for good. */
export async function endRoom(id: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  await client.call(endSubscription, { params: { ws: await workspaceOf(client, options), subscription: id } })
  terminal.out(options.json === true ? '{}' : 'The subscription is ended.')
}

/** `throughline subscription forget EMAIL`: forgets a reader's address, on every link. */
export async function forgetReader(email: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { forgotten } = await client.call(forgetSubscriber, { params: { ws: await workspaceOf(client, options) }, body: { email } })
  if (options.json === true) return terminal.out(JSON.stringify({ forgotten }))
  terminal.out(forgotten === 0 ? 'The address was on no link.' : `The address is forgotten: it was on ${forgotten} ${forgotten === 1 ? 'link' : 'links'}.`)
}

function roomLine({ id, label, deck, audience, host, last }: SubscriptionAnswer): string {
  return `${id}  ${label}  ${deck} for ${audience}  at ${host}  ${last === undefined ? 'told nothing yet' : `edition ${last.edition}: ${last.standing}${last.said === '' ? '' : `. ${last.said}`}`}`
}

function linkLine({ link, label, deck, audience, standing, subscribers }: SubscribedLink): string {
  return `${link}  ${label}  ${deck} for ${audience}  ${subscribers} ${subscribers === 1 ? 'reader' : 'readers'}${standing === 'live' ? '' : `, but the link is ${standing}`}`
}
