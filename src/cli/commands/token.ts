import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Role } from '../../core/kernel/permission.ts'
import { listTokens, makeToken, revokeToken } from '../../protocol/admin-routes.ts'
import { printSignIn } from '../../protocol/auth-routes.ts'
import type { Scope } from '../../protocol/route.ts'
import { connect, type ServiceOptions } from '../connection.ts'
import type { Terminal } from '../terminal.ts'

/** `throughline token make NAME`: prints a new token's value, once. */
export async function make(name: string, options: ServiceOptions & { role?: Role; scopes?: string; expires?: string }, terminal: Terminal): Promise<void> {
  const scopes = options.scopes?.split(',').map((scope) => scope.trim()) as Scope[] | undefined
  const made = await connect(options, terminal).call(makeToken, { body: { name, role: options.role, scopes, expires: options.expires, workspace: options.workspace } })
  terminal.out(options.json === true ? JSON.stringify(made) : made.value)
}

/** `throughline token list`. */
export async function list(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const { tokens } = await connect(options, terminal).call(listTokens, {})
  if (options.json === true) terminal.out(JSON.stringify(tokens))
  else for (const token of tokens) terminal.out(`${token.id}  ${token.name}  ${token.role}  ${token.scopes.join(',')}${token.revoked ? '  ended' : ''}`)
}

/** `throughline token end ID`: ends a token at once. */
export async function end(id: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const { token } = await connect(options, terminal).call(revokeToken, { params: { id } })
  terminal.out(options.json === true ? JSON.stringify(token) : `${token.name} has ended.`)
}

/**
 * `throughline token sign-in`: prints an address that signs the owner in, once and within 15 minutes. Asks the running service, with
 * THROUGHLINE_TOKEN, or else with the owner's token in the data folder: whoever can read that owns the service.
 */
export async function signIn(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const token = terminal.env['THROUGHLINE_TOKEN'] ?? (await keptToken(terminal.env['DATA_DIR'] ?? 'data'))
  const made = await connect(options, { ...terminal, env: { ...terminal.env, THROUGHLINE_TOKEN: token } }).call(printSignIn, {})
  terminal.out(options.json === true ? JSON.stringify(made) : made.address)
}

async function keptToken(dataDir: string): Promise<string> {
  return (await readFile(join(dataDir, 'owner-token'), 'utf8').catch(() => '')).trim()
}
