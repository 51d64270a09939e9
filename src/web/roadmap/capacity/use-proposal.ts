import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ProblemError } from '../../../client/client.ts'
import { isSameWindow, type Moving } from '../../../core/balance/move.ts'
import type { Proposal } from '../../../core/balance/proposal.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { giveUpBalance, proposeBalance } from '../../../protocol/balance-routes.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'

export type ProposedMove = Proposal['moves'][number]

/** Seconds that a search is given, and what it is given when somebody asks for longer. */
const usualSeconds = 10
const mostSeconds = 30

export interface Sought {
  readonly proposal: Proposal | undefined
  /** How long is looked already, and may be; undefined while nothing is looked for. */
  readonly search: { readonly passed: number; readonly limit: number } | undefined
  readonly failed: string | undefined
  /** What is ticked and still stands as it did. */
  readonly taken: readonly ProposedMove[]
  /** Moves of which the activity has changed since. */
  readonly isStale: (move: ProposedMove) => boolean
  readonly isTaken: (move: ProposedMove) => boolean
  readonly tick: (activity: Id, isOn: boolean) => void
  readonly tickAll: (isOn: boolean) => void
  readonly keep: readonly Id[]
  readonly seek: (how?: { readonly keep?: readonly Id[]; readonly isLonger?: boolean }) => void
  readonly stop: () => void
  readonly drop: () => void
}

interface Ended {
  readonly proposal?: Proposal
  readonly failed?: string
}

/** A proposal for a roadmap: asked for, given up, ticked. Nothing of it is kept anywhere but here. */
export function useProposal(roadmap: Id): Sought {
  const { state } = useSeen()
  const { ws } = useParams({ strict: false }) as { readonly ws: string }
  const client = useClient()
  const [ended, setEnded] = useState<Ended>({})
  const [off, setOff] = useState<ReadonlySet<Id>>(new Set())
  const [keep, setKeep] = useState<readonly Id[]>([])
  const [search, setSearch] = useState<Sought['search']>()
  const asked = useRef(0)

  const isSought = search !== undefined
  useEffect(() => {
    if (!isSought) return
    const timer = setInterval(() => setSearch((now) => (now === undefined ? now : { ...now, passed: Math.min(now.limit, now.passed + 0.5) })), 500)
    return () => clearInterval(timer)
  }, [isSought])
  // Whoever goes away gives up what is looked for: the service looks for one balance at a time.
  const giveUp = useRef(() => undefined as void)
  giveUp.current = () => {
    if (search === undefined) return
    asked.current += 1
    void client.call(giveUpBalance, { params: { ws } }).catch(() => undefined)
  }
  useEffect(() => () => giveUp.current(), [])

  const seek: Sought['seek'] = ({ keep: kept = keep, isLonger = false } = {}) => {
    const mine = (asked.current += 1)
    const limit = isLonger ? mostSeconds : usualSeconds
    setKeep(kept)
    setSearch({ passed: 0, limit })
    const answered = (end: Ended) => {
      if (asked.current !== mine) return
      setSearch(undefined)
      setOff(new Set())
      setEnded(end)
    }
    client.call(proposeBalance, { params: { ws }, body: { roadmap, keep: [...kept], seconds: limit } }).then(
      (proposal) => answered({ proposal: proposal as Proposal }),
      (error: unknown) => answered({ failed: error instanceof ProblemError ? error.problem.detail : 'The proposal cannot be read.' }),
    )
  }
  const { proposal } = ended
  const isStale = (move: ProposedMove) => hasChanged(state, move)
  const isTaken = (move: ProposedMove) => !off.has(move.activity) && !isStale(move)
  const taken = useMemo(() => (proposal?.moves ?? []).filter((move) => !off.has(move.activity) && !hasChanged(state, move)), [proposal, off, state])
  return {
    proposal, search, failed: ended.failed, taken, isStale, isTaken, keep, seek,
    tick: (activity, isOn) => setOff((now) => new Set(isOn ? [...now].filter((one) => one !== activity) : [...now, activity])),
    tickAll: (isOn) => setOff(new Set(isOn ? [] : (proposal?.moves ?? []).map(({ activity }) => activity))),
    stop: () => {
      giveUp.current()
      setSearch(undefined)
    },
    drop: () => {
      setEnded({})
      setKeep([])
    },
  }
}

/** Is it gone, or elsewhere than when the move was proposed? */
function hasChanged(state: State, { activity, from }: ProposedMove): boolean {
  const now = activities.get(state, activity)
  return now?.window === undefined || !isSameWindow(now.window, from.window) || now.owner !== from.owner
}

/** What the service and the bands need of a move. */
export function asMoving({ activity, window, owner }: ProposedMove): Moving {
  return { activity, ...(window === undefined ? {} : { window }), ...(owner === undefined ? {} : { owner }) }
}
