import { EllipsisVertical } from 'lucide-react'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { keysText } from '../../palette/keys.ts'
import { openKeyList } from '../../palette/palette-store.ts'
import { isApple } from '../../palette/use-bound-keys.ts'
import { useBoard } from '../use-board.ts'
import type { BarAct } from './bar-acts.ts'
import css from './foot-bar.module.css'
import { useRoom } from './room-hands.tsx'

/** The foot of the wall: what whoever leads can do, and what just happened. */
export function FootBar({ acts, run, hint = '' }: { readonly acts: readonly BarAct[]; readonly run: (act: BarAct) => void; readonly hint?: string | undefined }) {
  const { said } = useRoom()
  const { status } = useBoard()
  const of = (place: BarAct['place']) => acts.filter((act) => act.place === place)
  const entries = [...of('more').map((act) => ({ text: act.name, run: () => run(act), ...(act.keys === undefined ? {} : { keys: keysText(act.keys, isApple) }) })), { text: 'Keys', keys: '?', run: openKeyList }]
  return (
    <footer className={css.bar}>
      {of('plain').map((act) => (
        <Button key={act.name} onPress={() => run(act)}>
          {act.name}
        </Button>
      ))}
      <Menu label="More of the room" groups={[{ entries }]}>
        <Button icon={EllipsisVertical}>More</Button>
      </Menu>
      <p role="status">{status === 'away' ? 'The line to the room is broken. It is being mended; what you do is kept until then.' : said === '' ? hint : said}</p>
      {of('main').map((act) => (
        <Button key="main" kind="main" onPress={() => run(act)}>
          {act.name}
        </Button>
      ))}
    </footer>
  )
}
