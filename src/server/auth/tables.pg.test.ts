import { getMigrations } from 'better-auth/db/migration'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { makeLibrary } from './library.ts'

test('[SI20] our migrations make every table, column and index that the sign-in library expects, and it makes none itself', async () => {
  const pool = new Pool({ connectionString: await freshDatabase() })
  onTestFinished(() => pool.end())
  await migrate(pool)
  const library = makeLibrary({ pool, secretKey: 'a secret key of the tests', publicUrl: undefined, hosts: ['localhost'], mayEnter: async () => true, isInvited: async () => false, hasCompany: async () => false, useCode: async () => true, onTrouble: () => undefined })
  const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(library.options)
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({ toBeCreated: [], toBeAdded: [], toBeAddedIndexes: [], schemaProblems: [] })
})
