import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { LiveWorkspace } from '../../client/live-workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import { AppFrame } from '../shell/app-frame.tsx'
import { OpenWorkspace } from './open-workspace.tsx'
import { Opening, OpeningFailed } from './opening.tsx'
import { useOpening } from './use-opening.tsx'

/** A workspace with all that is in it: opens it, and the past day that the address asks for. */
export function WorkspacePage() {
  const { ws } = useParams({ from: '/$ws' })
  const opening = useOpening(ws)
  if (opening.failed !== undefined) return <OpeningFailed sentence={opening.failed} />
  if (opening.workspace === undefined) return <Opening />
  return <ShownWorkspace workspace={opening.workspace} />
}

function ShownWorkspace({ workspace }: { readonly workspace: LiveWorkspace }) {
  const { asOf } = useSearch({ from: '/$ws' })
  const past = usePast(workspace, asOf)
  if (past === 'reading') return <Opening day={asOf} />
  if (typeof past === 'string') return <OpeningFailed sentence={past} />
  return (
    <OpenWorkspace workspace={workspace} {...(past === undefined || asOf === undefined ? {} : { past: { day: asOf, state: past } })}>
      <AppFrame />
    </OpenWorkspace>
  )
}

/** The state at the end of a past day; 'reading' meanwhile, a sentence when it cannot be had, nothing for now. */
function usePast(workspace: LiveWorkspace, day: string | undefined): State | string | undefined {
  const [past, setPast] = useState<{ readonly day: string; readonly is: State | string }>()
  useEffect(() => {
    if (day === undefined) return
    let isWanted = true
    workspace.past(day).then(
      (is) => isWanted && setPast({ day, is }),
      (error: unknown) => isWanted && setPast({ day, is: error instanceof Error ? error.message : 'That day cannot be read.' }),
    )
    return () => {
      isWanted = false
    }
  }, [workspace, day])
  if (day === undefined) return undefined
  return past?.day === day ? past.is : 'reading'
}
