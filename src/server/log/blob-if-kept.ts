import { Refusal } from '../../core/kernel/refusal.ts'
import type { LogStore } from './log-store.ts'

/** A file by its SHA-256; nothing for one that is unknown or was erased. A moment's trouble of the store is neither, and is thrown. */
export async function blobIfKept(store: Pick<LogStore, 'blob'>, workspace: string, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await store.blob(workspace, sha256)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'gone') return undefined
    throw error
  }
}
