import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

/**
 * Makes a database of a test's own on the run's PostgreSQL, and returns its connection string: an empty one, or a copy of one that keptDatabase() made. Called
 * inside a test, the database goes when the test ends; called from a hook, when the run ends.
 */
export async function freshDatabase(copyOf = 'template0'): Promise<string> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await run(`create database ${name} template ${copyOf}`)
  try {
    onTestFinished(() => run(`drop database if exists ${name} with (force)`))
  } catch {
    // In a hook: tests/postgres.ts removes the whole folder at the end.
  }
  return addressOf(name)
}

/** The name of a database that is kept for the whole run, to make copies of: filled by whoever asks for it first, while all others wait. */
export async function keptDatabase(name: string, fill: (address: string) => Promise<void>): Promise<string> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      // One that could not be filled is no database to copy: it gets its name when it is whole.
      await client.query(`drop database if exists ${name}_begun with (force)`)
      await client.query(`create database ${name}_begun template template0`)
      await fill(addressOf(`${name}_begun`))
      await client.query(`alter database ${name}_begun rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

function addressOf(name: string): string {
  return inject('postgresUrl').replace('/throughline?', `/${name}?`).replace(/\/throughline$/, `/${name}`)
}

async function run(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
