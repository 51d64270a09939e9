import type { Pool } from 'pg'
import { surveyAnswer, type SurveyAnswer } from '../../core/feedback/survey-answers.ts'

/** An edition of a workspace. */
export interface Asked {
  readonly workspace: string
  readonly edition: string
}

/**
 * The answers to surveys that are still open, beside the log: one set a person and edition, under a one-way key, with no day and no order.
 * Once an edition's survey begins to close its answers stand still, so that closing it again, after a crash or on another node, finds the same.
 */
export class SurveyStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Keeps a set of answers in place of the one before; an empty one takes it back. False once the survey is closing. */
  async put({ workspace, edition }: Asked, by: string, answers: readonly SurveyAnswer[]): Promise<boolean> {
    await this.pool.query('insert into survey_asked (workspace_id, edition_id) values ($1, $2) on conflict do nothing', [workspace, edition])
    // The shared lock is waited for by whoever begins to close: an answer is either among those that are tallied, or refused.
    const open = 'with open as (select 1 from survey_asked where workspace_id = $1 and edition_id = $2 and not closing for share)'
    if (answers.length === 0) {
      const { rows } = await this.pool.query(`${open}, gone as (delete from survey_answer where workspace_id = $1 and edition_id = $2 and answered_by = $3 and exists (select from open)) select from open`, [workspace, edition, by])
      return rows.length === 1
    }
    const { rowCount } = await this.pool.query(
      `${open} insert into survey_answer (workspace_id, edition_id, answered_by, answers) select $1, $2, $3, $4 from open
       on conflict (workspace_id, edition_id, answered_by) do update set answers = excluded.answers`,
      [workspace, edition, by, JSON.stringify(answers)],
    )
    return rowCount === 1
  }

  async of({ workspace, edition }: Asked, by: string): Promise<readonly SurveyAnswer[]> {
    const { rows } = await this.pool.query<{ answers: unknown }>('select answers from survey_answer where workspace_id = $1 and edition_id = $2 and answered_by = $3', [workspace, edition, by])
    return rows[0] === undefined ? [] : surveyAnswer.array().parse(rows[0].answers)
  }

  /** How many people have answered, by edition. */
  async counts(workspace: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ edition_id: string; people: number }>('select edition_id, count(*)::int as people from survey_answer where workspace_id = $1 group by edition_id', [workspace])
    return new Map(rows.map(({ edition_id, people }) => [edition_id, people]))
  }

  /** Lets no more answers in, and returns all that came. */
  async beginToClose({ workspace, edition }: Asked): Promise<readonly (readonly SurveyAnswer[])[]> {
    await this.pool.query('insert into survey_asked (workspace_id, edition_id, closing) values ($1, $2, true) on conflict (workspace_id, edition_id) do update set closing = true', [workspace, edition])
    const { rows } = await this.pool.query<{ answers: unknown }>('select answers from survey_answer where workspace_id = $1 and edition_id = $2', [workspace, edition])
    return rows.map(({ answers }) => surveyAnswer.array().parse(answers))
  }

  /** The tally is in the log: the answers go, for good. */
  async forget({ workspace, edition }: Asked): Promise<void> {
    await this.pool.query('delete from survey_answer where workspace_id = $1 and edition_id = $2', [workspace, edition])
  }

  /** Surveys that began to close and whose answers are still there. */
  async halfClosed(): Promise<readonly Asked[]> {
    const { rows } = await this.pool.query<{ workspace_id: string; edition_id: string }>(
      'select workspace_id, edition_id from survey_asked a where closing and exists (select from survey_answer b where b.workspace_id = a.workspace_id and b.edition_id = a.edition_id)',
    )
    return rows.map(({ workspace_id, edition_id }) => ({ workspace: workspace_id, edition: edition_id }))
  }
}
