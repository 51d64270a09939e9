import { Minus, Plus } from 'lucide-react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { votesEach } from '../../../protocol/board-messages.ts'
import { IconButton } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './lane-head.module.css'

/** The vote on one bucket: one's own while it is open, which nobody else sees, and what came of it once it is closed. */
export function LaneVotes({ group, title, say }: { readonly group: Id; readonly title: string; readonly say: (sentence: string) => void }) {
  const { board: { workshop: { voting, tally } }, self, votes, vote } = useBoard()
  if (voting === 'closed' && tally !== undefined) {
    const sum = tally.find((one) => one.group === group)?.votes ?? 0
    return <b className={css.tally}>{sum === 1 ? '1 vote' : `${sum} votes`}</b>
  }
  if (voting !== 'open' || self === undefined) return null
  const own = votes[group] ?? 0
  const given = Object.values(votes).reduce((sum, one) => sum + one, 0)
  const set = (many: number) => {
    const { [group]: _before, ...others } = votes
    vote(many === 0 ? others : { ...others, [group]: many }).catch((error: unknown) => say(error instanceof Refusal ? error.message : 'Your vote did not reach the room. Try it again.'))
  }
  return (
    <span className={css.votes}>
      <IconButton label={`One vote less for ${title}`} icon={Minus} isDisabled={own === 0} onPress={() => set(own - 1)} />
      <b aria-label={`${own} of your votes for ${title}`}>{own}</b>
      <IconButton label={`One vote for ${title}`} icon={Plus} isDisabled={given >= votesEach} onPress={() => set(own + 1)} />
    </span>
  )
}
