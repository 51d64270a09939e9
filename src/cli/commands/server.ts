import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Terminal } from '../terminal.ts'

/** Runs the service's own program in a process of its own: the command line itself has no database (ARCHITECTURE, rooms). */
export async function runServer(args: readonly string[], terminal: Terminal): Promise<void> {
  // The same file ending as this one: .ts in the checkout, .js when built.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const entry = fileURLToPath(new URL(`../../server/main.${ending}`, import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, entry, ...args], { stdio: 'inherit', env: { ...terminal.env } as NodeJS.ProcessEnv })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exit) => resolve(exit ?? 1))
  })
  process.off('SIGINT', pass).off('SIGTERM', pass)
  if (code !== 0) throw Object.assign(new Error('The service has ended with an error; its own lines above say why.'), { problem: { status: code === 2 ? 400 : 500 } })
}
