import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Replay } from '../../../core/workshop/replay.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PastStage } from './past-stage.tsx'
import { ReplayBar } from './replay-bar.tsx'
import css from './replay.module.css'
import type { ReplaySearch } from './search.ts'
import { useReplay } from './use-replay.ts'

/** The day of a workshop, gone through again (row H15). */
export function ReplayScreen() {
  const { workshop = '' } = useParams({ strict: false })
  return (
    <>
      <h1 className="unseen">Replay of the workshop</h1>
      <ReplayPage workshop={workshop} />
    </>
  )
}

/** The same below the tabs of a workshop. */
export function ReplayPage({ workshop }: { readonly workshop: Id }) {
  const read = useReplay(workshop)
  if (read === undefined) return <p className={css.waiting} role="status">Fetching the day …</p>
  if (typeof read === 'string') return <p className={css.waiting} role="alert">{read}</p>
  if (read.length === 0) {
    return (
      <EmptyState title="This day has not been yet">
        <p>Once the workshop has begun, everything that is done in the room can be gone through again here: from the warm-up to the thanks, with a slider.</p>
      </EmptyState>
    )
  }
  return <Day key={workshop} replay={read} />
}

function Day({ replay }: { readonly replay: Replay }) {
  const { at: asked, photo } = useSearch({ strict: false }) as ReplaySearch
  const navigate = useNavigate()
  const kept = replay.photos.find(({ id }) => id === photo)
  const [at, setAt] = useState(kept?.index ?? Math.min(asked ?? 0, replay.length))
  const board = useMemo(() => replay.boardAt(at), [replay, at])
  const shown = replay.photos.find(({ index }) => index === at)
  /** The address follows once the hand rests. */
  const rest = (index: number) => void navigate({ to: '.', search: ((now: object) => ({ ...now, at: index, photo: replay.photos.find((one) => one.index === index)?.id })) as never, replace: true })
  if (board === undefined) return null
  return (
    <div className={css.replay}>
      <PastStage board={board} at={replay.momentAt(at) ?? ''} photo={shown?.id} />
      <ReplayBar replay={replay} at={at} go={setAt} rest={rest} />
    </div>
  )
}
