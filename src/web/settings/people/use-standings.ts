import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { listInvitations } from '../../../protocol/auth-routes.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useAsked } from '../use-asked.ts'
import { standings, type Standing } from './standings.ts'

export interface Standings {
  /** Owners and admins know who has which role and comes in; to others nothing is said of it. */
  readonly mayKnow: boolean
  readonly of: (person: string) => Standing
  readonly again: () => Promise<void>
  /** Why it is not known who can sign in, where the service said so. */
  readonly sentence: string | undefined
}

/** Who can sign in and who is invited. Asked only for those who may know. */
export function useStandings(): Standings {
  const client = useClient()
  const { actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const mayKnow = actor.role === 'owner' || actor.role === 'admin'
  const ask = useCallback(async () => (mayKnow ? client.call(listInvitations, { params: { ws } }) : undefined), [client, ws, mayKnow])
  const { asked, again } = useAsked(ask)
  const known = asked.is === 'here' ? asked.answer : undefined
  const of = useMemo(() => standings(known), [known])
  return { mayKnow, of, again, sentence: asked.is === 'refused' ? asked.sentence : undefined }
}
