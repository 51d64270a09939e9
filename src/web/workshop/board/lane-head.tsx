import { EllipsisVertical } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { type Board } from '../../../core/workshop/board.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import type { Json } from '../../../lib/json.ts'
import { IconButton } from '../../parts/button.tsx'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { Menu } from '../../parts/menu.tsx'
import { inSentence } from '../room/phase-words.ts'
import { useBoard } from '../use-board.ts'
import css from './lane-head.module.css'
import { LaneName } from './lane-name.tsx'
import { LaneVotes } from './lane-votes.tsx'
import type { LaneBox } from './picture.ts'
import { aside, field, isGrid, outlierWords } from './places.ts'
import { unnamed } from './moved-notes.ts'
import { measure } from './use-picture.ts'

export interface LaneHeadProps {
  readonly box: LaneBox
  readonly board: Board
  readonly isHeld: boolean
  /** Made here a moment ago: its name is asked for. */
  readonly isNew: boolean
  readonly act: (name: string, args: Json) => void
  readonly say: (sentence: string) => void
}

const origins = { today: 'new today', 'last-time': 'from last time', roadmap: 'from the roadmap' } as const

/** The head of a bucket, of a row of the grid, of what waits and of the outliers: its name, how many, where it comes from, the votes. */
export const LaneHead = memo(function LaneHead({ box: { lane, hue, count, x, y, width, height }, board, isHeld, isNew, act, say }: LaneHeadProps) {
  const { leads } = useBoard()
  const { workshop: { phase, words }, groups, rows } = board
  const isRow = isGrid(board.workshop)
  const style = { ...(isRow ? { transform: `translate(0, ${y}px)`, height } : { transform: `translate(${x}px, 0)`, width }), ...(hue === undefined ? {} : { '--h': `var(--b${hue})` }) } as CSSProperties
  const room = isRow ? 142 : width - 8
  const many = count === 1 ? '1 note' : `${count} notes`
  if (lane === field || lane === aside) {
    return (
      <header className={css.head} style={style} data-kind="loose" data-row={isRow}>
        <h2 className={css.name}>{lane === field ? 'To be sorted' : outlierWords(words.outlier)}</h2>
        <p>{lane === field ? `${many} in no ${inSentence(words.bucket)} yet` : phase === 'buckets' ? 'Kept aside until Examine' : many}</p>
      </header>
    )
  }
  const group = groups[lane] === undefined ? Object.keys(groups).find((id) => groups[id]?.bucket === lane) : lane
  const held = group === undefined ? undefined : groups[group]
  const title = rows[lane]?.title ?? held?.label
  const size = Math.max(14, Math.min(isRow ? 18 : 20, Math.floor(room / (measure(title ?? '') * 1.07 || 1))))
  const mayName = group !== undefined && group !== unnamed && isDoneIn('group.change', phase) && !isHeld
  const menu: readonly MenuGroup[] = group === undefined || !leads || isHeld || !isDoneIn('group.remove', phase) ? [] : [{ entries: [{ text: `Take this ${inSentence(words.bucket)} away`, isGrave: false, run: () => act('group.remove', { id: group }) }] }]
  return (
    <header className={css.head} style={style} data-kind="lane" data-row={isRow}>
      <div className={css.line} style={{ '--size': `${size}px` } as CSSProperties}>
        {group === undefined ? <h2 className={css.name} title={title} dir="auto">{title}</h2> : <LaneName group={group} label={title} word={inSentence(words.bucket)} mayName={mayName} isNew={isNew} say={say} />}
        {menu.length === 0 ? null : (
          <span className={css.more}>
            <Menu label={`More about ${title ?? 'this bucket'}`} groups={menu}>
              <IconButton label={`More about ${title ?? 'this bucket'}`} icon={EllipsisVertical} />
            </Menu>
          </span>
        )}
      </div>
      <p>
        {many}
        {held === undefined || isRow || board.workshop.voting !== undefined ? '' : `, ${origins[held.origin]}`}
      </p>
      {group === undefined ? null : <LaneVotes group={group} title={title ?? 'this bucket'} say={say} />}
    </header>
  )
})
