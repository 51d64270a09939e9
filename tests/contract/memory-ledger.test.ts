import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { ledgerContract } from './ledger.contract.ts'

ledgerContract('in memory', async () => new MemoryLog())
