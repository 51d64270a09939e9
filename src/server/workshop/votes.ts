import { uuidV5 } from '../../lib/digest.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { fewestTold } from '../../core/feedback/survey-answers.ts'
import { noteGroups } from '../../core/workshop/notes.ts'
import { standingFor } from '../../core/workshop/taking-part.ts'
import { type Workshop, workshops } from '../../core/workshop/workshops.ts'
import { votesEach } from '../../protocol/board-messages.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Ballot, BallotStore, GivenVotes } from './ballot-store.ts'

export interface VotesHands {
  readonly ledger: Ledger
  readonly ballots: BallotStore
}

const namespace = '0c6f3f0a-6f3b-4f0e-9f56-0d3c9a6b1d52'

type Where = Omit<Ballot, 'since'>

/** The votes of a room on its groups of notes: giving, changing and counting. Who gave what is known to nobody. */
export class Votes {
  private readonly hands: VotesHands

  constructor(hands: VotesHands) {
    this.hands = hands
  }

  /** What a participant has given in the vote that is open; nothing while none is. */
  async of(state: State, where: Where, participant: string): Promise<GivenVotes> {
    const { voting, votingSince } = workshops.get(state, where.workshop) ?? {}
    if (voting !== 'open' || votingSince === undefined) return {}
    const ballot = { ...where, since: votingSince }
    return this.hands.ballots.of(ballot, this.keyOf(ballot, participant))
  }

  /**
   * Gives votes in place of those before. Refuses as the phase table does, `not-allowed` to whoever does not take part, `out-of-order` while no vote is
   * open, and `invalid` for more votes than each has or a group that is not on this board.
   */
  async give(where: Where, actor: Actor, votes: GivenVotes): Promise<{ readonly self: string }> {
    const { state } = await this.hands.ledger.state(where.workspace, { fresh: true })
    const { workshop, self } = standingFor(state, where.workshop, 'vote.cast', { actor })
    if (self === undefined) throw new Refusal('not-allowed', 'Whoever takes part in the workshop votes. Join it first.')
    const ballot = openBallot(where, workshop)
    if (Object.values(votes).reduce((sum, count) => sum + count, 0) > votesEach) throw new Refusal('invalid', `Each has ${votesEach} votes. Take one back first.`, { at: 'votes' })
    if (Object.keys(votes).some((group) => noteGroups.get(state, group)?.workshop !== workshop.id)) throw new Refusal('invalid', 'One of these groups is not on the board any more.', { at: 'votes' })
    if (!(await this.hands.ballots.put(ballot, this.keyOf(ballot, self.id), votes))) throw isOver()
    return { self: self.id }
  }

  /**
   * Ends the vote. Votes stand still from its first step on, the tally goes into the log under an id that follows from this opening alone, and only then
   * the votes are deleted: whatever breaks between, closing again finds the same votes and writes the same entry, once. Refuses as `voting.close` does.
   */
  async close(where: Where, actor: Actor): Promise<void> {
    const { ledger, ballots } = this.hands
    const { state } = await ledger.state(where.workspace, { fresh: true })
    const { workshop } = standingFor(state, where.workshop, 'voting.close', { actor })
    const ballot = openBallot(where, workshop)
    const given = (await ballots.beginToClose(ballot)).filter((votes) => Object.keys(votes).length > 0)
    const tally = tallied(given).filter(({ group }) => noteGroups.get(state, group)?.workshop === workshop.id)
    const args = { workshop: workshop.id, ...(given.length < fewestTold ? {} : { tally }) }
    await ledger.submit(where.workspace, [{ id: uuidV5(namespace, `voting.close\n${where.workspace}\n${workshop.id}\n${ballot.since}`), name: 'voting.close', args }], actor)
    if (workshops.get((await ledger.state(where.workspace)).state, workshop.id)?.voting === 'open') {
      throw new Refusal('conflict', 'This vote was closed before, and that was taken back: the votes themselves are gone. Open a new one.')
    }
    await ballots.forget(ballot)
  }

  /** Deletes votes whose tally is in the log: where the service ended between the two. */
  async forgetClosed(): Promise<void> {
    for (const ballot of await this.hands.ballots.halfClosed()) {
      const { state } = await this.hands.ledger.state(ballot.workspace, { fresh: true })
      const { voting, votingSince } = workshops.get(state, ballot.workshop) ?? {}
      if (voting !== 'open' || votingSince !== ballot.since) await this.hands.ballots.forget(ballot)
    }
  }

  private keyOf({ workspace, workshop, since }: Ballot, participant: string): string {
    return this.hands.ledger.oneWay(workspace)(`vote\n${workshop}\n${since}\n${participant}`)
  }
}

function openBallot(where: Where, { voting, votingSince }: Workshop): Ballot {
  if (voting !== 'open' || votingSince === undefined) throw isOver()
  return { ...where, since: votingSince }
}

function tallied(all: readonly GivenVotes[]): { group: string; votes: number }[] {
  const sums = new Map<string, number>()
  for (const votes of all) for (const [group, count] of Object.entries(votes)) sums.set(group, (sums.get(group) ?? 0) + count)
  return [...sums].map(([group, votes]) => ({ group, votes })).sort((a, b) => b.votes - a.votes || (a.group < b.group ? -1 : 1))
}

function isOver(): Refusal {
  return new Refusal('out-of-order', 'No vote is open. Whoever leads opens it, and ends it.')
}
