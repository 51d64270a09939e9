import { randomUUID } from 'node:crypto'
import { listShareLinks, makeShareLink, revokeShareLink, type ShareLinkAnswer } from '../../protocol/share-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

interface MakeOptions extends ServiceOptions {
  readonly label: string
  readonly audience?: string
  readonly edition?: string
  readonly expires?: string
  readonly password?: boolean
  readonly emails?: string
  readonly sites?: string
}

/** `throughline share make DECK --label L`: prints a new link's address, once. The password comes from THROUGHLINE_SHARE_PASSWORD, so that no list of processes shows it. */
export async function makeLink(deck: string, options: MakeOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { label, audience, expires } = options
  const body = { id: randomUUID(), deck, label, audience, expires, edition: editionOf(options.edition), password: options.password === true ? passwordIn(terminal) : undefined, emails: listOf(options.emails), sites: listOf(options.sites) }
  const made = await client.call(makeShareLink, { params: { ws: await workspaceOf(client, options) }, body })
  terminal.out(options.json === true ? JSON.stringify(made) : (made.address ?? ''))
}

/** `throughline share list`: every link, how it stands, and how often it was opened. */
export async function listLinks(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { links, forbidden } = await client.call(listShareLinks, { params: { ws: await workspaceOf(client, options) } })
  if (options.json === true) return terminal.out(JSON.stringify({ links, forbidden }))
  if (forbidden) terminal.out('Share links are turned off in this workspace.')
  for (const link of links) terminal.out(oneLine(lineOf(link)))
}

/** `throughline share revoke ID`: takes a link back, for good. */
export async function revokeLink(id: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { link } = await client.call(revokeShareLink, { params: { ws: await workspaceOf(client, options), link: id } })
  terminal.out(options.json === true ? JSON.stringify(link) : oneLine(`"${link.label}" is revoked.`))
}

function lineOf({ id, label, deck, audience, edition, standing, expires, views, downloads, lastViewed }: ShareLinkAnswer): string {
  const shows = `${deck} for ${audience}, ${edition === undefined ? 'the current edition' : `edition ${edition}`}`
  return `${id}  ${label}  ${shows}  ${standing === 'live' ? `until ${expires}` : standing}  ${views === 0 ? 'never opened' : `opened ${views} times, last on ${lastViewed ?? ''}`}${downloads === 0 ? '' : `, ${downloads} ${downloads === 1 ? 'file' : 'files'} taken`}`
}

const listOf = (list: string | undefined) => list?.split(',').map((one) => one.trim()).filter((one) => one !== '')

function editionOf(edition: string | undefined): number | undefined {
  if (edition !== undefined && !/^[1-9]\d{0,8}$/.test(edition)) throw new UsageError(`--edition ${edition}: must be the number of an edition, such as 3.`)
  return edition === undefined ? undefined : Number(edition)
}

function passwordIn({ env }: Terminal): string {
  const password = env['THROUGHLINE_SHARE_PASSWORD'] ?? ''
  if (password === '') throw new UsageError('--password: put the password into THROUGHLINE_SHARE_PASSWORD.')
  return password
}
