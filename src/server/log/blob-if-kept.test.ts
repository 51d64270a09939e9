import { expect, test } from 'vitest'
import { blobIfKept } from './blob-if-kept.ts'
import { MemoryLog } from './memory-log.ts'

class TroubledLog extends MemoryLog {
  isAway = false
  override async blob(workspace: string, sha256: string): Promise<Uint8Array | undefined> {
    if (this.isAway) throw new Error('The database is away.')
    return super.blob(workspace, sha256)
  }
}

test('[LG68] a file that was erased is as one that never was; while the store is away nobody takes a file for gone', async () => {
  const store = new TroubledLog()
  await store.create('w')
  const sha256 = await store.putBlob('w', new Uint8Array([1, 2, 3]))
  expect(await blobIfKept(store, 'w', sha256)).toEqual(new Uint8Array([1, 2, 3]))
  expect(await blobIfKept(store, 'w', 'f'.repeat(64))).toBeUndefined()
  store.isAway = true
  await expect(blobIfKept(store, 'w', sha256)).rejects.toThrow('away')
  store.isAway = false
  await store.eraseBlob('w', sha256)
  expect(await blobIfKept(store, 'w', sha256)).toBeUndefined()
})
