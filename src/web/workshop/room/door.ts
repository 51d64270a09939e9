import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { makeJoinCode, readJoinCode, type ShownCode } from '../../../protocol/workshop-routes.ts'
import { useClient } from '../../workspace/use-client.tsx'

/** The way into a room. */
interface Door {
  /** The code that is shown; undefined while there is none. */
  readonly code: ShownCode | undefined
  /** Makes a code, which ends an earlier one: of whoever leads or plans. */
  readonly make: () => Promise<void>
}

const context = createContext<Door | undefined>(undefined)
export const WithDoor = context.Provider

/** The way in, where whoever looks may show it. A guest's window has none. */
export function useDoor(): Door | undefined {
  return useContext(context)
}

/** Asks the service for the way into a workshop, where `mayShow`. */
export function useAskedDoor(ws: string, workshop: Id, mayShow: boolean): Door | undefined {
  const client = useClient()
  const [code, setCode] = useState<ShownCode>()
  useEffect(() => {
    if (!mayShow) return
    client.call(readJoinCode, { params: { ws, workshop } }).then(
      ({ code: text, address, qr, until }) => text !== undefined && address !== undefined && qr !== undefined && until !== undefined && setCode({ code: text, address, qr, until }),
      () => undefined,
    )
  }, [client, ws, workshop, mayShow])
  const make = useCallback(async () => setCode(await client.call(makeJoinCode, { params: { ws, workshop } })), [client, ws, workshop])
  return useMemo(() => (mayShow ? { code, make } : undefined), [mayShow, code, make])
}
