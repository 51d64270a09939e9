import { freshLog } from './fresh-log.ts'
import { ledgerContract } from './ledger.contract.ts'

ledgerContract('PostgreSQL, with wake-ups turned off', async () => (await freshLog({ notifications: false, pollEvery: 0 })).store)
