import { createClient, type Client } from '../client/client.ts'
import { listWorkspaces } from '../protocol/log-routes.ts'
import { UsageError, type Terminal } from './terminal.ts'

/** Options that every command over the service takes. */
export interface ServiceOptions {
  readonly url?: string
  readonly workspace?: string
  readonly json?: boolean
}

/** The service that THROUGHLINE_URL (or --url) names, with THROUGHLINE_TOKEN. */
export function connect(options: ServiceOptions, terminal: Terminal): Client {
  const url = options.url ?? terminal.env['THROUGHLINE_URL'] ?? 'http://127.0.0.1:4600'
  const token = terminal.env['THROUGHLINE_TOKEN']
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is not a web address.`)
  if (token === undefined || token === '') {
    throw new UsageError('There is no token. Put one in THROUGHLINE_TOKEN; the first start keeps the owner’s in the file owner-token of the data folder.')
  }
  return createClient({ url, token, fetch })
}

/** The workspace that was named, or the only one there is. */
export async function workspaceOf(client: Client, options: ServiceOptions): Promise<string> {
  const { workspaces } = await client.call(listWorkspaces, {})
  if (options.workspace !== undefined) {
    const found = workspaces.find(({ id, name }) => id === options.workspace || name === options.workspace)
    if (found === undefined) throw new UsageError(`There is no workspace called "${options.workspace}".`)
    return found.id
  }
  const [only, second] = workspaces
  if (only === undefined) throw new UsageError('This token sees no workspace.')
  if (second !== undefined) throw new UsageError(`There are several workspaces; name one with --workspace: ${workspaces.map(({ name }) => name).join(', ')}.`)
  return only.id
}
