import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { LiveWorkspace, Shown } from '../../client/live-workspace.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { must } from '../../lib/must.ts'

/** What screens read: the workspace as it is now, or as it stood at the end of a past day. */
export interface Seen extends Shown {
  /** The past day that the whole app shows; everything is read-only then. */
  readonly asOf?: Day
}

interface Open {
  readonly workspace: LiveWorkspace
  readonly past?: { readonly day: Day; readonly state: State }
}

const context = createContext<Open | undefined>(undefined)

/** Everything below sees this workspace; with a `past`, as it stood then. */
export function OpenWorkspace({ workspace, past, children }: Open & { readonly children: ReactNode }) {
  return <context.Provider value={past === undefined ? { workspace } : { workspace, past }}>{children}</context.Provider>
}

/** The workspace that is open, to send commands to. */
export function useWorkspace(): LiveWorkspace {
  return must(useContext(context), 'an open workspace').workspace
}

/** The workspace as it is to be shown. Renders again whenever anything of it changes. */
export function useSeen(): Seen {
  const { workspace, past } = must(useContext(context), 'an open workspace')
  const shown = useSyncExternalStore((changed) => workspace.subscribe(changed), () => workspace.shown())
  return past === undefined ? shown : { ...shown, state: past.state, asOf: past.day }
}
