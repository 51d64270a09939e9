import { Suspense, useMemo, useState } from 'react'
import { FloatingDialog } from '../../palette/floating-dialog.tsx'
import { KeyList } from '../../palette/key-list.tsx'
import { openKeyList, useFloating } from '../../palette/palette-store.ts'
import { useCommands } from '../../palette/registry.ts'
import { useBoundKeys } from '../../palette/use-bound-keys.ts'
import { useBoard } from '../use-board.ts'
import { AgendaRail } from './agenda-rail.tsx'
import { type BarAct, barActs } from './bar-acts.ts'
import { CloseAsking } from './close-asking.tsx'
import { RoomClock } from './clock.tsx'
import { FootBar } from './foot-bar.tsx'
import { HandOverAsking } from './hand-over-asking.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { phaseTitle, phaseWords } from './phase-words.ts'
import { useRoom } from './room-hands.tsx'
import css from './wall-room.module.css'
import { useUndoKey } from './use-undo-key.ts'
import { WallStage } from './wall-stage.tsx'

/** Phases whose sentence and clock are what the room looks at; in the others the work is. */
const spacious = new Set(['prepare', 'warm-up', 'brainstorm', 'closed'])

/** The room on a wall or a laptop: the day at the left, the phase, its clock, the work, and the acts of whoever leads at the foot. */
export function WallRoom() {
  const { board, self, leads } = useBoard()
  const { act, takeBack } = useRoom()
  const [opened, setOpened] = useState<BarAct['opens']>()
  const floating = useFloating()
  const mayTakeOver = self !== undefined && board.participants[self]?.isGuest === false
  const acts = useMemo(() => barActs(board, { leads, self, mayTakeOver }), [board, leads, self, mayTakeOver])
  const run = ({ command, opens }: BarAct) => {
    if (command === undefined) setOpened(opens)
    else void act(command.name, command.args)
  }
  useCommands([...acts.map((one) => ({ name: one.name, group: 'The room', run: () => run(one), ...(one.keys === undefined ? {} : { keys: one.keys }) })), { name: 'Undo what you did last', group: 'Everywhere', keys: 'mod+z', areKeysHeardThere: true, run: takeBack }, { name: 'Show the keys', group: 'Everywhere', keys: '?', run: openKeyList }])
  useBoundKeys()
  useUndoKey(takeBack)
  const { phase } = board.workshop
  const { ask, how, hint } = phaseWords(board.workshop)
  const isSpacious = spacious.has(phase)
  const close = () => setOpened(undefined)
  return (
    <div className={css.room}>
      <AgendaRail />
      <main className={css.stage} data-spacious={isSpacious} data-timed={board.workshop.timer !== undefined}>
        <header className={css.head}>
          <div>
            <p className={css.phase}>{phaseTitle(phase)}</p>
            <h1>{ask}</h1>
            {how === undefined || !isSpacious ? null : <p className={css.how}>{how}</p>}
          </div>
          <RoomClock size={isSpacious ? 'large' : 'small'} />
        </header>
        {board.workshop.pausedAt === undefined ? null : <p className={css.paused}>Paused. Nothing moves until the workshop goes on; what you write is kept.</p>}
        <div className={css.work}>
          <Suspense fallback={<p role="status">Fetching the board …</p>}>
            <WallStage />
          </Suspense>
        </div>
        <FootBar acts={acts} run={run} hint={hint} />
      </main>
      {opened === 'hand-over' ? <HandOverAsking close={close} /> : null}
      {opened === 'close' ? <CloseAsking close={close} /> : null}
      {opened === 'people' ? <PeoplePanel close={close} /> : null}
      {floating.kind === 'keys' ? (
        <FloatingDialog label="Keys" isWide>
          <KeyList />
        </FloatingDialog>
      ) : null}
    </div>
  )
}
