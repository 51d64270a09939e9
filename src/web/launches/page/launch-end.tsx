import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useAct } from '../../workspace/use-act.ts'

/** Gives a launch up, or takes it up again; both ask why. What was done stays either way. */
export function LaunchEnd({ launch, title, close }: { readonly launch: Launch; readonly title: string; readonly close: () => void }) {
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const isUp = launch.cancelled === undefined
  const send = async (reason: string | undefined) => {
    const outcome = await act(isUp ? 'launch.cancel' : 'launch.take-back', { launch: launch.id }, { said: `${isUp ? 'Gave up' : 'Took up again'} the launch of *${title}*`, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return <ReasonField label={isUp ? `Give up the launch of ${title}? What was done stays, and it can be taken up again.` : `Take up the launch of ${title} again, as it stood?`} isNeeded={isUp} sentence={sentence} done={(reason) => void send(reason)} cancel={close} />
}
