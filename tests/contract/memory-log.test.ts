import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { logStoreContract } from './log-store.contract.ts'

logStoreContract('in memory', async () => new MemoryLog())
