import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../src/server/postgres/start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the run's PostgreSQL. Tests take a database of their own by freshDatabase(). */
    postgresUrl: string
  }
}

/**
 * One embedded PostgreSQL for a whole run, in a temporary folder that goes when the run ends; started only when a file of the run
 * needs one (its name ends in .pg.test.ts or .spec.ts, or it names fresh-database). It waits for no disk: a test's database is
 * made, filled and dropped in half the time.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await isNeeded(project))) return async () => undefined
  const folder = await mkdtemp(join(tmpdir(), 'throughline-test-'))
  // As root, PostgreSQL runs as another user, who must be able to pass.
  await chmod(folder, 0o711)
  const postgres = await startPostgres(join(folder, 'data'), { outsideRoot: join(folder, 'outside'), mayLose: true })
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function isNeeded(project: TestProject): Promise<boolean> {
  const files = project.vitest.state.getPaths()
  if (files.some((file) => file.endsWith('.pg.test.ts') || file.endsWith('.spec.ts'))) return true
  for (const file of files) if ((await readFile(file, 'utf8')).includes('fresh-database')) return true
  return false
}
