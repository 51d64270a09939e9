import { Camera, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useMemo } from 'react'
import { localTime } from '../../../core/time/zones.ts'
import type { Replay } from '../../../core/workshop/replay.ts'
import { phaseNames } from '../../../core/workshop/phases.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { useCommands } from '../../palette/registry.ts'
import { IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { DayScale } from './day-scale.ts'
import css from './replay.module.css'
import { usePlaying } from './use-playing.ts'

interface ReplayBarProps {
  readonly replay: Replay
  /** Deeds that have been done. */
  readonly at: number
  readonly go: (index: number) => void
  /** Told where the hand comes to rest. */
  readonly rest: (index: number) => void
}

/** Parts of the slider's line: finer than a wall has pixels. */
const parts = 10_000

/** The line of the day: a slider over all deeds, the steps as marks on it, photos as stops, and keys for all of them. */
export function ReplayBar({ replay, at, go, rest }: ReplayBarProps) {
  const { steps, photos, length } = replay
  const { state } = useSeen()
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const timeOf = (instant: string) => localTime(instant, zone).time
  const scale = useMemo(() => new DayScale(steps, length), [steps, length])
  const { isPlaying, play } = usePlaying(length, at, go)
  const stop = (index: number) => {
    play(false)
    const held = Math.max(0, Math.min(index, length))
    go(held)
    rest(held)
  }
  const before = steps.findLast(({ index }) => index < at)?.index ?? 0
  const after = steps.find(({ index }) => index > at)?.index ?? length
  const start = () => {
    if (isPlaying) return stop(at)
    if (at >= length) go(0)
    play(true)
  }
  useCommands([
    { name: isPlaying ? 'Stop' : 'Play the day', keys: 'p', group: 'Replay', run: start },
    { name: 'One thing back', keys: ',', group: 'Replay', run: () => stop(at - 1) },
    { name: 'One thing on', keys: '.', group: 'Replay', run: () => stop(at + 1) },
    { name: 'The step before', keys: '[', group: 'Replay', run: () => stop(before) },
    { name: 'The next step', keys: ']', group: 'Replay', run: () => stop(after) },
  ])
  const step = steps.findLast(({ index }) => index <= at)
  const moment = replay.momentAt(at)
  const words = `${step === undefined ? 'Before the day' : phaseNames[step.phase]}${moment === undefined ? '' : `, ${timeOf(moment)}`}`
  const keyed = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -25, PageUp: 25 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    stop(at + by)
  }
  const place = (index: number) => ({ '--at': scale.shareOf(index) }) as CSSProperties
  return (
    <div className={css.bar} role="group" aria-label="The line of the day">
      <div className={css.hands}>
        <IconButton label="The step before" icon={SkipBack} onPress={() => stop(before)} />
        <IconButton label={isPlaying ? 'Stop' : 'Play the day'} icon={isPlaying ? Pause : Play} onPress={start} />
        <IconButton label="The next step" icon={SkipForward} onPress={() => stop(after)} />
      </div>
      <div className={css.line}>
        <ol className={css.steps}>
          {steps.map(({ index, phase }, which) => (
            <li key={index} style={{ ...place(Math.max(0, index - 1)), '--to': scale.shareOf(steps[which + 1] === undefined ? length : (steps[which + 1]?.index ?? 1) - 1) } as CSSProperties}>
              <button type="button" aria-current={step?.index === index ? 'step' : undefined} onClick={() => stop(index)}>
                {phaseNames[phase]}
              </button>
            </li>
          ))}
        </ol>
        <input
          type="range" min={0} max={parts} step={1} aria-label="Moment of the day" aria-valuetext={words} value={Math.round(scale.shareOf(at) * parts)} style={place(at)}
          onChange={(event) => {
            play(false)
            go(scale.indexAt(Number(event.target.value) / parts))
          }}
          onPointerUp={() => rest(at)} onKeyDown={keyed}
        />
        <ul className={css.stops}>
          {photos.map(({ id, index, at: taken }) => (
            <li key={id} style={place(index)}>
              <IconButton label={`Photo, ${timeOf(taken)}`} icon={Camera} onPress={() => stop(index)} />
            </li>
          ))}
        </ul>
      </div>
      <p className={css.when}>{words}</p>
    </div>
  )
}
