import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

/**
 * Makes an empty database of a test's own on the run's PostgreSQL, and returns its connection string. Called inside a test, the
 * database goes when the test ends; called from a hook, when the run ends.
 */
export async function freshDatabase(): Promise<string> {
  const url = inject('postgresUrl')
  const name = `t_${randomBytes(8).toString('hex')}`
  await run(url, `create database ${name} template template0`)
  try {
    onTestFinished(() => run(url, `drop database if exists ${name} with (force)`))
  } catch {
    // In a hook: tests/postgres.ts removes the whole folder at the end.
  }
  return url.replace('/throughline?', `/${name}?`).replace(/\/throughline$/, `/${name}`)
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
