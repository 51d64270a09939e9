import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { items } from '../../../core/plans/plans.ts'
import { channelsOf } from '../../../core/rollouts/channels-of.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { stagesIn } from './stage-words.ts'
import css from './rollout.module.css'

const other = '+'

/** Begins a rollout of what the release brings, in a channel of ours, of the company, or one that is named here. */
export function BeginForm({ launch, close }: { readonly launch: Launch; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const brought = items.list(state).filter(({ release, kind, goneOn }) => release === launch.release && kind === 'feature' && goneOn === undefined).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const channels = channelsOf(state)
  const [item, setItem] = useState(brought[0]?.id ?? launch.release)
  const [channel, setChannel] = useState(channels[0]?.title ?? other)
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const [flag, setFlag] = useState('')
  const chosen = channels.find((one) => one.title === channel)
  const stages = stagesIn(words)
  const begin = async () => {
    if (chosen === undefined) {
      const made = await act('rollout-channel.add', { title: title.trim(), stages: stages as never }, { said: `Named the channel *${title.trim()}*` })
      if (!made.done) return made
    }
    const named = chosen?.title ?? title.trim()
    return act('rollout.begin', { launch: launch.id, item, channel: named, ...(flag.trim() === '' ? {} : { flag: flag.trim() }) }, { said: `Began the rollout in *${named}*` })
  }
  return (
    <ActForm className={css.form} send="Begin" isDisabled={chosen === undefined && (title.trim() === '' || stages.length === 0)} close={close} act={begin}>
      <label>What
        <select className={field.input} autoFocus value={item} onChange={(event) => setItem(event.target.value)}>
          {brought.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
          <option value={launch.release}>{items.get(state, launch.release)?.title}, as a whole</option>
        </select>
      </label>
      <label>Channel
        <select className={field.input} value={channel} onChange={(event) => setChannel(event.target.value)}>
          {channels.map((one) => <option key={one.title} value={one.title}>{one.title}</option>)}
          <option value={other}>Another one …</option>
        </select>
      </label>
      {chosen === undefined ? (
        <>
          <label>Its name<input className={field.input} value={title} maxLength={300} placeholder="Phone" onChange={(event) => setTitle(event.target.value)} /></label>
          <label>Its stages, each with its lines<textarea className={field.input} rows={5} value={words} placeholder={'Before it is sent\n- Tested on two phones\nIn the store\n- Review is over'} onChange={(event) => setWords(event.target.value)} /></label>
        </>
      ) : <p className={css.hint}>{chosen.stages.map((one) => one.title).join(', ')}.</p>}
      <label>Its flag<input className={field.input} value={flag} maxLength={200} placeholder="Name in the code; you may leave this out" onChange={(event) => setFlag(event.target.value)} /></label>
    </ActForm>
  )
}
