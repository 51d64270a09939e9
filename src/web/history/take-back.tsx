import { Undo2 } from 'lucide-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Change } from '../../core/kernel/change.ts'
import { mayWrite } from '../../core/permissions.ts'
import { readHistory } from '../../protocol/log-routes.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './history.module.css'
import type { ToldAct } from './told-entries.ts'

/**
 * Takes an act back, however long ago it was, by a new one that says why (row J7). When some of it has been changed since, what that is
 * is said, and the rest can be taken back.
 */
export function TakeBack({ act: { group, command, changes } }: { readonly act: ToldAct }) {
  const { actor } = useSeen()
  const does = useAct()
  const workspace = useWorkspace()
  const may = useMay('undo') && mayWrite(actor, changes.map(({ collection, id }): Change => ({ kind: 'update', collection, id, before: {}, after: {} })))
  const [label, setLabel] = useState<string>()
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly reason: string | undefined; readonly isPart: boolean }>()
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  if (!may || command === 'workspace.found') return null
  // What is looked for may be a part of what was done together; a group is taken back whole.
  const ask = async () => {
    const whole = await client.call(readHistory, { params: { ws }, query: { group } }).catch(() => undefined)
    const all = new Set(whole?.entries.flatMap((entry) => entry.changes).map(({ collection, id }) => `${collection}/${id}`)).size
    setLabel(all > changes.length ? `Take back all that was done together: ${all} changes, not ${changes.length === 1 ? 'this one' : `these ${changes.length}`} alone` : changes.length === 1 ? 'Take this back' : `Take all ${changes.length} back`)
  }
  const takeBack = async (reason: string | undefined, rest: boolean) => {
    const outcome = await does('undo', { group, ...(rest ? { rest } : {}) }, reason === undefined ? {} : { reason })
    // A refusal is said here, beside the act.
    if (outcome.done) say({ key: outcome.group, sentence: rest ? 'Took back the rest' : 'Took it back', undo: () => workspace.undo(outcome.group) })
    setLabel(undefined)
    setRefused(outcome.done ? undefined : { sentence: outcome.sentence, reason, isPart: outcome.at === 'args.rest' })
  }
  if (label !== undefined) return <ReasonField label={label} done={(reason) => void takeBack(reason, false)} cancel={() => setLabel(undefined)} />
  return (
    <>
      <IconButton label="Take this back" icon={Undo2} onPress={() => void ask()} />
      {refused === undefined ? null : (
        <div className={css.refused} role="alert">
          <p>{refused.sentence}</p>
          {refused.isPart ? <Button onPress={() => void takeBack(refused.reason, true)}>Take back the rest</Button> : null}
        </div>
      )}
    </>
  )
}
