import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markOf, runs, worksIn } from './living-process.ts'

/**
 * Ends the PostgreSQL that a killed service left running on this cluster, and clears a pid file whose number belongs to another
 * program by now, be it another PostgreSQL. The file of a dead one is left: PostgreSQL looks by it for processes that still end.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = Number((await pidFile(cluster))[0])
  if (!(pid > 0) || markOf(pid) === undefined) return
  const folder = await realpath(cluster)
  const isOurs = () => runs(pid, 'postgres') && worksIn(pid, folder)
  if (isOurs()) await endServer(pid, () => !isOurs())
  else await rm(join(cluster, 'postmaster.pid'), { force: true })
}

/** Ends a PostgreSQL: fast (open transactions are rolled back, all is written), and by force when that takes over a minute. */
export async function endServer(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 60_000], ['SIGQUIT', 10_000], ['SIGKILL', 10_000]] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (hasEnded()) return
      await pause(20)
    }
  }
}

/** The lines of a cluster's pid file: process, folder, start, port, …, state. None when there is no file. */
export async function pidFile(cluster: string): Promise<string[]> {
  return (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
}
