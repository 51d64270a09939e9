import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { DriftOffer } from '../../../core/editions/drift-offers.ts'
import { takeDrift } from '../../../core/editions/take-drift.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { type DriftAnswer, readDrift } from '../../../protocol/drift-routes.ts'
import { sendBatch } from '../../../protocol/log-routes.ts'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useWorkspace } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'

export type ReturnedFile = { readonly is: 'none' } | { readonly is: 'reading'; readonly name: string } | { readonly is: 'refused'; readonly sentence: string } | { readonly is: 'read'; readonly file: File; readonly told: DriftAnswer }

/** Reads a deck that came back of an edition, and takes its edited words to fields. The file stays in this window. */
export function useReturned(edition: string) {
  const { ws = '' } = useParams({ strict: false })
  const [client, workspace] = [useClient(), useWorkspace()]
  const [returned, setReturned] = useState<ReturnedFile>({ is: 'none' })
  const ask = async (file: File) => client.call(readDrift, { params: { ws }, query: { edition }, files: [{ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] })
  const read = async (file: File) => {
    setReturned({ is: 'reading', name: file.name })
    try {
      setReturned({ is: 'read', file, told: await ask(file) })
    } catch (error) {
      setReturned({ is: 'refused', sentence: sentenceOf(error) })
    }
  }
  /** All of it or none; answers what stands in the way. */
  const take = async (file: File, offers: readonly DriftOffer[], texts: number, reason: string | undefined): Promise<string | undefined> => {
    const group = crypto.randomUUID()
    try {
      const commands = takeDrift(offers).map((command) => ({ ...command, id: crypto.randomUUID(), group, ...(reason === undefined ? {} : { reason }) }))
      await client.call(sendBatch, { params: { ws }, body: { commands } })
      say({ key: group, sentence: `Took ${texts === 1 ? 'one text' : `${texts} texts`} of a deck that came back`, undo: () => workspace.undo(group) })
      setReturned({ is: 'read', file, told: await ask(file) })
      return undefined
    } catch (error) {
      return error instanceof Refusal ? error.message : sentenceOf(error)
    }
  }
  return { returned, read, take, close: () => setReturned({ is: 'none' }) }
}
