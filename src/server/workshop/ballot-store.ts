import type { Pool } from 'pg'
import { boardVotes } from '../../protocol/board-messages.ts'

/** One opening of a workshop's vote. */
export interface Ballot {
  readonly workspace: string
  readonly workshop: string
  /** The instant at which it was opened. */
  readonly since: string
}

export type GivenVotes = Readonly<Record<string, number>>

/**
 * The votes of workshops while they are open, beside the log: one set a participant, under a one-way key, with no moment and no order. Once a vote begins
 * to close they stand still, so that closing it again, after a crash or on another node, finds the same.
 */
export class BallotStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Keeps somebody's votes in place of those before. False once the vote is closing. */
  async put({ workspace, workshop, since }: Ballot, by: string, votes: GivenVotes): Promise<boolean> {
    await this.pool.query('insert into workshop_ballot (workspace_id, workshop_id, since) values ($1, $2, $3) on conflict do nothing', [workspace, workshop, since])
    // The shared lock is waited for by whoever begins to close: votes are either among those that are counted, or refused.
    const { rowCount } = await this.pool.query(
      `with open as (select 1 from workshop_ballot where workspace_id = $1 and workshop_id = $2 and since = $3 and not closing for share)
       insert into workshop_vote (workspace_id, workshop_id, since, voted_by, votes) select $1, $2, $3, $4, $5 from open
       on conflict (workspace_id, workshop_id, since, voted_by) do update set votes = excluded.votes`,
      [workspace, workshop, since, by, JSON.stringify(votes)],
    )
    return rowCount === 1
  }

  async of({ workspace, workshop, since }: Ballot, by: string): Promise<GivenVotes> {
    const { rows } = await this.pool.query<{ votes: unknown }>('select votes from workshop_vote where workspace_id = $1 and workshop_id = $2 and since = $3 and voted_by = $4', [workspace, workshop, since, by])
    return rows[0] === undefined ? {} : boardVotes.parse(rows[0].votes)
  }

  /** Lets no more votes in, and returns each set that came. */
  async beginToClose({ workspace, workshop, since }: Ballot): Promise<readonly GivenVotes[]> {
    await this.pool.query('insert into workshop_ballot (workspace_id, workshop_id, since, closing) values ($1, $2, $3, true) on conflict (workspace_id, workshop_id, since) do update set closing = true', [workspace, workshop, since])
    const { rows } = await this.pool.query<{ votes: unknown }>('select votes from workshop_vote where workspace_id = $1 and workshop_id = $2 and since = $3', [workspace, workshop, since])
    return rows.map(({ votes }) => boardVotes.parse(votes))
  }

  /** The tally is in the log: the votes go, for good. */
  async forget({ workspace, workshop, since }: Ballot): Promise<void> {
    await this.pool.query('delete from workshop_vote where workspace_id = $1 and workshop_id = $2 and since = $3', [workspace, workshop, since])
  }

  /** Votes that began to close and are still there. */
  async halfClosed(): Promise<readonly Ballot[]> {
    const { rows } = await this.pool.query<{ workspace_id: string; workshop_id: string; since: string }>(
      `select workspace_id, workshop_id, since from workshop_ballot a
       where closing and exists (select from workshop_vote b where b.workspace_id = a.workspace_id and b.workshop_id = a.workshop_id and b.since = a.since)`,
    )
    return rows.map(({ workspace_id, workshop_id, since }) => ({ workspace: workspace_id, workshop: workshop_id, since }))
  }
}
