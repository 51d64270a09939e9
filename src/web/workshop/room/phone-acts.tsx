import { EllipsisVertical } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useBoard } from '../use-board.ts'
import { type BarAct, barActs } from './bar-acts.ts'
import { CloseAsking } from './close-asking.tsx'
import { HandOverAsking } from './hand-over-asking.tsx'
import { PeoplePanel } from './people-panel.tsx'
import css from './phone-room.module.css'
import { useRoom } from './room-hands.tsx'

/** What the room offers on a phone: to whoever leads the next step and the rest in a menu, to everybody the way out. */
export function PhoneActs() {
  const { board, self, leads } = useBoard()
  const { act, takeBack } = useRoom()
  const [opened, setOpened] = useState<BarAct['opens']>()
  const own = board.participants[self ?? '']
  const acts = useMemo(() => barActs(board, { leads, self, mayTakeOver: own?.isGuest === false }), [board, leads, self, own?.isGuest])
  const run = ({ command, opens }: BarAct) => {
    if (command === undefined) setOpened(opens)
    else void act(command.name, command.args)
  }
  const main = acts.find(({ place }) => place === 'main')
  const entries = [...acts.filter((one) => one !== main).map((one) => ({ text: one.name, run: () => run(one) })), { text: 'Undo what you did last', run: takeBack }]
  const close = () => setOpened(undefined)
  return (
    <div className={css.acts}>
      {main === undefined ? null : (
        <Button kind="main" onPress={() => run(main)}>
          {main.name}
        </Button>
      )}
      <Menu label="More of the room" groups={[{ entries }]}>
        <Button kind="bare" icon={EllipsisVertical}>
          More
        </Button>
      </Menu>
      {opened === 'hand-over' ? <HandOverAsking close={close} /> : null}
      {opened === 'close' ? <CloseAsking close={close} /> : null}
      {opened === 'people' ? <PeoplePanel close={close} /> : null}
    </div>
  )
}
