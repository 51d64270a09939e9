import { Readable } from 'node:stream'
import { readReplica } from '../../protocol/live-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Replicas } from './replicas.ts'

/** Replicas by HTTP: what a window begins with. */
export function liveAnswers(replicas: Replicas): Answer[] {
  return [
    answer(readReplica, async ({ params, query, caller }) => ({
      bytes: Readable.from(await replicas.of(params.ws, caller.actor, query)), type: 'application/octet-stream', fileName: 'replica',
    })),
  ]
}
