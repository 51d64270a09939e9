import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { votesEach } from '../../../protocol/board-messages.ts'
import { IconButton } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './phone-room.module.css'
import { sentenceOf } from './room-hands.tsx'
import { pilesByGroup } from './sorted-notes.ts'

/** A vote: a few for each person, on whatever buckets they like, told to nobody. Closed: what came of it. */
export function PhoneVoting() {
  const { board, self, votes, vote } = useBoard()
  const [refused, setRefused] = useState<string>()
  const { workshop: { voting, tally } } = board
  const named = pilesByGroup(board).flatMap(({ id, title }) => (id === undefined ? [] : [{ id, title }]))
  if (voting === undefined) return null
  if (voting === 'closed') {
    return (
      <section className={css.list}>
        <h2>What came of the vote</h2>
        {tally === undefined ? <p className={css.soft}>Fewer than three voted, so that it is not told.</p> : (
          <ul>
            {[...named].sort((a, b) => countIn(tally, b.id) - countIn(tally, a.id)).map(({ id, title }) => (
              <li key={id}>
                <span>{title}</span>
                <b>{countIn(tally, id)}</b>
              </li>
            ))}
          </ul>
        )}
      </section>
    )
  }
  if (self === undefined) return null
  const given = Object.values(votes).reduce((sum, count) => sum + count, 0)
  const set = (id: Id, count: number) => {
    const { [id]: _before, ...others } = votes
    setRefused(undefined)
    vote(count === 0 ? others : { ...others, [id]: count }).catch((error: unknown) => setRefused(sentenceOf(error)))
  }
  return (
    <section className={css.list}>
      <h2>
        Your votes, {votesEach - given} of {votesEach} left
      </h2>
      <p className={css.soft}>Nobody sees how you vote, and only the sum is kept.</p>
      <ul>
        {named.map(({ id, title }) => {
          const own = votes[id] ?? 0
          return (
            <li key={id}>
              <span>{title}</span>
              <IconButton label={`One vote less for ${title}`} icon={Minus} isDisabled={own === 0} onPress={() => set(id, own - 1)} />
              <b aria-label={`${own} of your votes for ${title}`}>{own}</b>
              <IconButton label={`One vote for ${title}`} icon={Plus} isDisabled={given >= votesEach} onPress={() => set(id, own + 1)} />
            </li>
          )
        })}
      </ul>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
    </section>
  )
}

const countIn = (tally: readonly { readonly group: Id; readonly votes: number }[], group: Id): number => tally.find((one) => one.group === group)?.votes ?? 0
