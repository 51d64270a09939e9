import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { LiveWorkspace } from '../../client/live-workspace.ts'
import { must } from '../../lib/must.ts'

/** Opens a workspace by its key: the service's, or in the gallery the sample. The same key gives the same open workspace. */
export type OpenByKey = (key: string) => Promise<LiveWorkspace>

const context = createContext<OpenByKey | undefined>(undefined)

export function WithWorkspaces({ open, children }: { readonly open: OpenByKey; readonly children: ReactNode }) {
  return <context.Provider value={open}>{children}</context.Provider>
}

export interface OpeningState {
  readonly workspace?: LiveWorkspace
  readonly failed?: string
}

export function useOpening(key: string): OpeningState {
  const open = must(useContext(context), 'a way to open workspaces')
  const [opening, setOpening] = useState<OpeningState & { readonly key: string }>({ key })
  useEffect(() => {
    let isWanted = true
    open(key).then(
      (workspace) => isWanted && setOpening({ key, workspace }),
      (error: unknown) => isWanted && setOpening({ key, failed: error instanceof Error ? error.message : 'The workspace cannot be opened.' }),
    )
    return () => {
      isWanted = false
    }
  }, [open, key])
  return opening.key === key ? opening : {}
}
