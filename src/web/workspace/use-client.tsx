import { createContext, type ReactNode, useContext } from 'react'
import type { Client } from '../../client/client.ts'
import { must } from '../../lib/must.ts'

const context = createContext<Client | undefined>(undefined)

/** Everything below asks the service through this client. */
export function WithClient({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return <context.Provider value={client}>{children}</context.Provider>
}

/** Typed calls of the protocol's routes, for what no live workspace holds: imports, history, tokens, files. */
export function useClient(): Client {
  return must(useContext(context), 'a client')
}
