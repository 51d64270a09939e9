// A service that only holds its PostgreSQL: for tests that kill it. Says where it answers, and waits.
import { startPostgres } from '../../src/server/postgres/start-postgres.ts'

const [dataDir = '', outsideRoot = ''] = process.argv.slice(2)
const postgres = await startPostgres(dataDir, { outsideRoot })
process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid() })}\n`)
setInterval(() => undefined, 1_000)
