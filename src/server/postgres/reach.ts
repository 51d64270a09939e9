import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Refusal } from '../../core/kernel/refusal.ts'
import { isRoot } from './system-user.ts'

/** How our PostgreSQL is reached: a unix socket in a folder of its user's own, or loopback. Never the network. */
export type Reach = { readonly socket: string; readonly port: 5432 } | { readonly socket: undefined; readonly port: number }

/** Bytes that the address of a unix socket may have, on the system that allows the fewest. */
const longestSocket = process.platform === 'darwin' ? 103 : 107

/** Chooses a unix socket in the cluster's folder, a short folder of this user's session, or a free loopback port, in this order. */
export async function chooseReach(cluster: string, key: string, loopback = process.platform === 'win32'): Promise<Reach> {
  if (loopback) return { socket: undefined, port: await freePort(key) }
  if (fits(cluster)) return { socket: cluster, port: 5432 }
  const session = process.env['XDG_RUNTIME_DIR']
  if (session !== undefined && session !== '' && !isRoot()) {
    const folder = join(session, `throughline-${key}`)
    const made = await mkdir(folder, { recursive: true }).then(() => chmod(folder, 0o700)).then(() => true, () => false)
    if (made && fits(folder)) return { socket: folder, port: 5432 }
  }
  return { socket: undefined, port: await freePort(key) }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longestSocket
}

/** A free port clear of the range from which the system takes ports for outgoing connections, beginning at one that the key gives. */
async function freePort(key: string): Promise<number> {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '32768 60999')
  const [low = 32_768, high = 60_999] = range.trim().split(/\s+/).map(Number)
  const ports = Array.from({ length: 20_000 }, (_, i) => 12_000 + i).filter((port) => port < low || port > high)
  const usable = ports.length > 0 ? ports : [5433, 5434, 5435, 5436]
  const first = createHash('sha256').update(key).digest().readUInt32BE(0) % usable.length
  for (const port of [...usable.slice(first), ...usable.slice(0, first)].slice(0, 200)) if (await isFree(port)) return port
  throw new Refusal('unavailable', 'No free port was found for PostgreSQL on this machine. Set DATABASE_URL to a PostgreSQL of your own.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
