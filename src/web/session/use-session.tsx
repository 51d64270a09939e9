import { createContext, type ReactNode, useContext } from 'react'
import { must } from '../../lib/must.ts'

/** Who is signed in here, whatever workspace is open. */
export interface Session {
  /** Ends the session, wipes what this browser holds, and goes to the sign-in page. */
  signOut(): Promise<void>
}

const context = createContext<Session | undefined>(undefined)

export function WithSession({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <context.Provider value={session}>{children}</context.Provider>
}

export function useSession(): Session {
  return must(useContext(context), 'a session')
}
