import type { Keep, Locks } from '../../client/keep.ts'

const store = 'kept'

/** Keeps values in the browser's IndexedDB. */
export async function browserKeep(name = 'throughline'): Promise<Keep> {
  const opening = indexedDB.open(name, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store))
  const database = await ended(opening)
  database.addEventListener('versionchange', () => database.close())
  const objects = (mode: IDBTransactionMode) => database.transaction(store, mode).objectStore(store)
  return {
    outlives: true,
    get: (key) => ended(objects('readonly').get(key)),
    async all(prefix) {
      const from = objects('readonly')
      const [keys, values] = await Promise.all([ended(from.getAllKeys(under(prefix))), ended(from.getAll(under(prefix)))])
      return keys.map((key, at) => [String(key), values[at]] as const)
    },
    async set(values) {
      const into = objects('readwrite')
      for (const [key, value] of values) {
        if (value === undefined) into.delete(key)
        else into.put(value, key)
      }
      await written(into.transaction)
    },
    async removeAll(prefix) {
      const from = objects('readwrite')
      from.delete(under(prefix))
      await written(from.transaction)
    },
  }
}

/** Locks that all windows of a browser share. */
export const browserLocks: Locks = {
  hold: (name, whileHeld) => navigator.locks.request(name, whileHeld),
  async try(name, whileHeld) {
    return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await whileHeld()
      return lock !== null
    })
  },
}

/** Every key that begins with a prefix. */
function under(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}

function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser did not read what it keeps.')))
  })
}

function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(transaction.error ?? new Error('The browser did not keep it.'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', failed)
    transaction.addEventListener('abort', failed)
  })
}
