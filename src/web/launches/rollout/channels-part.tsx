import { useState } from 'react'
import { type RolloutChannel, rolloutChannels } from '../../../core/rollouts/channels.ts'
import { channelsOf } from '../../../core/rollouts/channels-of.ts'
import { defaultChannels } from '../../../core/rollouts/default-channels.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { stagesAgain, wordsOf } from './stage-words.ts'
import css from './rollout.module.css'

/** The channels of the company with their stages (row D7): changed here for the rollouts that begin from now on. */
export function ChannelsPart() {
  const { state } = useSeen()
  const [changing, setChanging] = useState<string>()
  const may = useMay('rollout-channel.change')
  return (
    <section className={css.channels} aria-label="Channels">
      <h2>Channels</h2>
      <p className={css.hint}>A rollout keeps the stages that its channel had when it began.</p>
      <ul>
        {channelsOf(state).map((channel) => (
          <li key={channel.title}>
            {changing === channel.title ? <ChannelForm channel={channel} close={() => setChanging(undefined)} /> : <ChannelLine channel={channel} {...(may ? { change: () => setChanging(channel.title) } : {})} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChannelLine({ channel: { title, stages }, change }: { readonly channel: RolloutChannel; readonly change?: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const own = ownOf(rolloutChannels.list(state), title)
  const isOurs = defaultChannels.some((one) => one.title === title)
  return (
    <>
      <p><b>{title}</b> {stages.map((one) => one.title).join(', ')}</p>
      {change === undefined ? null : (
        <p>
          <Button kind="go" onPress={change}>Change …</Button>
          {own === undefined ? null : <Button kind="go" onPress={() => void act('rollout-channel.remove', { id: own.id }, { said: isOurs ? `*${title}* has its usual stages again` : `Removed the channel *${title}*` })}>{isOurs ? 'Back to the usual stages' : 'Remove'}</Button>}
        </p>
      )}
    </>
  )
}

function ChannelForm({ channel, close }: { readonly channel: RolloutChannel; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const own = ownOf(rolloutChannels.list(state), channel.title)
  const [words, setWords] = useState(wordsOf(channel.stages))
  const stages = stagesAgain(words, channel.stages)
  const said = { said: `Changed the stages of *${channel.title}*` }
  const save = () => (own === undefined ? act('rollout-channel.add', { title: channel.title, stages: stages as never, ...(channel.rhythm === undefined ? {} : { rhythm: channel.rhythm }) }, said) : act('rollout-channel.change', { id: own.id, stages: stages as never }, said))
  return (
    <ActForm className={css.form} send="Save the stages" isDisabled={stages.length === 0} close={close} act={save}>
      <label>{channel.title}: its stages, each with its lines<textarea className={field.input} autoFocus rows={12} value={words} onChange={(event) => setWords(event.target.value)} /></label>
    </ActForm>
  )
}

function ownOf<T extends { readonly title: string }>(all: readonly T[], title: string): T | undefined {
  return all.find((one) => one.title === title)
}
