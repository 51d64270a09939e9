import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './prepare.mjs'

/** A Ctrl-C in a terminal reaches the tool by itself; this process only must not end before it. */
const wait = () => undefined

/** Runs a tool of node_modules, or Node itself, in the checkout. Resolves to its exit code; Ctrl-C and a kill are passed on. */
export function run(tool, args, env = {}) {
  const command = tool === 'node' ? args : [join(root, 'node_modules', tool), ...args]
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const pass = (signal) => child.kill(signal)
  process.on('SIGTERM', pass).on('SIGINT', wait)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', wait)
      resolve(code ?? 1)
    })
  })
}
