import { useState } from 'react'
import { items } from '../../../core/plans/plans.ts'
import { flagLife } from '../../../core/rollouts/flag-life.ts'
import type { Rollout } from '../../../core/rollouts/rollouts.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rollout.module.css'

/** Releases offered as the one in which a flag is on by default. */
const mostOffered = 100

/** The life of a flag in a sentence, and what may be done with it today. */
export function FlagPart({ rollout, isEditing }: { readonly rollout: Rollout; readonly isEditing: boolean }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('rollout.close')
  const [isAsking, setIsAsking] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const { id, flag, flagFrom, flagOnIn, flagOnSince } = rollout
  const life = flagLife(state, rollout, today)
  const change = (fields: object, said: string) => act('rollout.change', { id, ...fields }, { said })
  const send = async (command: 'rollout.remove-flag' | 'rollout.put-flag-back', said: string, reason?: string) => {
    const outcome = await act(command, { id }, { said, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsking(false)
  }
  const mayGo = life?.mayGoFrom !== undefined && life.mayGoFrom <= today && life.goneOn === undefined
  const releases = items.list(state).filter(({ kind }) => kind === 'release').toSorted((a, b) => ((a.window?.start ?? '9999') < (b.window?.start ?? '9999') ? -1 : 1)).slice(0, mostOffered)
  return (
    <>
      {life === undefined ? null : (
        <p className={css.sentence} data-late={life.isOverdue || undefined}>
          {life.sentence}{' '}
          {may && mayGo ? <Button kind="go" onPress={() => void send('rollout.remove-flag', `The flag *${life.flag}* was removed`)}>It is removed</Button> : null}
          {may && life.goneOn !== undefined && !isAsking ? <Button kind="go" onPress={() => setIsAsking(true)}>Take back …</Button> : null}
        </p>
      )}
      {isAsking ? <ReasonField label={`The flag ${flag ?? ''} is in the code after all`} isNeeded sentence={sentence} done={(reason) => void send('rollout.put-flag-back', `The flag *${flag ?? ''}* is back`, reason)} cancel={() => setIsAsking(false)} /> : sentence === undefined ? null : <p className={css.waits} role="alert">{sentence}</p>}
      {!isEditing ? null : (
        <div className={css.fields}>
          <TextField label="Flag" value={flag} placeholder="Name in the code" save={(name) => change({ flag: name }, 'Named the flag')} />
          {flag === undefined ? null : (
            <>
              <WindowField label="In the code since" value={flagFrom === undefined ? undefined : dayWindow(flagFrom)} save={(window) => change({ flagFrom: window?.start ?? null }, 'Said since when the flag is in the code')} />
              <ChoiceField label="On by default in" value={flagOnIn} none="No release yet" choices={releases.map((one) => ({ value: one.id, text: one.title }))} save={(release) => change({ flagOnIn: release }, 'Said in which release it is on by default')} />
              <WindowField label="Or since a day" value={flagOnSince === undefined ? undefined : dayWindow(flagOnSince)} save={(window) => change({ flagOnSince: window?.start ?? null }, 'Said since when it is on by default')} />
            </>
          )}
        </div>
      )}
    </>
  )
}
