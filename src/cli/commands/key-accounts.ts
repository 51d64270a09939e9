import { keyAccountStatusWords } from '../../core/key-accounts/key-accounts.ts'
import { keyAccountsDeck, listKeyAccounts } from '../../protocol/key-account-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

interface KeyAccountsOptions extends ServiceOptions {
  readonly month?: string
  readonly out?: string
}

/** `throughline key-accounts [--month M] [--out F]`: how each stands this month, or the deck of it. */
export async function keyAccounts(options: KeyAccountsOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const asked = { ws: await workspaceOf(client, options) }
  const query = options.month === undefined ? {} : { month: options.month }
  if (options.out !== undefined) {
    const format = options.out.endsWith('.pptx') ? 'pptx' : options.out.endsWith('.pdf') ? 'pdf' : undefined
    if (format === undefined) throw new UsageError('The deck of key accounts is a .pptx or a .pdf.')
    const bytes = await client.call(keyAccountsDeck, { params: { ...asked, format }, query })
    await writeWhole(options.out, bytes)
    return void terminal.out(`Wrote ${options.out}: for people inside alone.`)
  }
  const found = await client.call(listKeyAccounts, { params: asked, query })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.accounts.length === 0) terminal.out('No account is a key account yet.')
  for (const { name, status, changed, noChange, next, said, owners } of found.accounts) {
    const words = said ? `${noChange ? 'nothing changed' : (changed ?? 'no words')}${next === undefined ? '' : `; next: ${next}`}` : 'nobody has spoken of it this month'
    terminal.out(oneLine(`${name}: ${status === undefined ? 'nobody has said' : keyAccountStatusWords[status]}; ${words} (${owners.map((one) => one.name).join(', ')})`))
  }
}
