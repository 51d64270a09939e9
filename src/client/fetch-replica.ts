import type { Day } from '../core/kernel/command.ts'
import { listWorkspaces } from '../protocol/log-routes.ts'
import { createClient, ProblemError } from './client.ts'
import type { LiveOptions } from './live-options.ts'
import { readReplica, type Replica } from './read-replica.ts'

type Asking = Pick<LiveOptions, 'url' | 'workspace' | 'token' | 'fetch'>

/** The replica of a workspace: of position `from` or a later one, or of the end of a past day. Throws with a sentence when it cannot be had. */
export async function fetchReplica({ url, workspace, token, fetch }: Asking, of: { readonly day: Day } | { readonly from: number }): Promise<Replica> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/api/v1/workspaces/${encodeURIComponent(workspace)}/replica?${'day' in of ? `at=${of.day}` : `from=${of.from}`}`, { method: 'GET', headers })
  if (!response.ok || response.body === null) {
    const said = (await response.json().catch(() => ({}))) as { detail?: string }
    throw new Error(said.detail ?? `The service answered ${response.status}.`)
  }
  return readReplica(response.body)
}

/** Why a socket could not be opened: a browser is not told. */
export async function whyClosed({ url, token, fetch, workspace }: Asking): Promise<'signed-out' | 'not-found' | 'away' | 'there'> {
  try {
    const { workspaces } = await createClient({ url, fetch, ...(token === undefined ? {} : { token }) }).call(listWorkspaces, {})
    return workspaces.some(({ id }) => id === workspace) ? 'there' : 'not-found'
  } catch (error) {
    return error instanceof ProblemError && error.problem.status === 401 ? 'signed-out' : 'away'
  }
}
