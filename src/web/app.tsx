import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import type { Client } from '../client/client.ts'
import type { createAppRouter } from './routes.tsx'
import { type Session, WithSession } from './session/use-session.tsx'
import { WithClient } from './workspace/use-client.tsx'
import { type OpenByKey, WithWorkspaces } from './workspace/use-opening.tsx'

export interface AppProps {
  readonly router: ReturnType<typeof createAppRouter>
  readonly client: Client
  readonly session: Session
  readonly open: OpenByKey
}

/** The whole app, over whatever it is handed: the service, or the sample in memory. */
export function App({ router, client, session, open }: AppProps) {
  return (
    <StrictMode>
      <WithSession session={session}>
        <WithClient client={client}>
          <WithWorkspaces open={open}>
            <RouterProvider router={router} />
          </WithWorkspaces>
        </WithClient>
      </WithSession>
    </StrictMode>
  )
}
