import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from 'pg'

/** A guest of a workshop: their participant, and since when this session is good. */
export interface Guest {
  readonly workspace: string
  readonly workshop: string
  readonly participant: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

interface Stored {
  workspace_id: string; workshop_id: string; participant_id: string; made_at: Date
}

const cookieName = 'throughline.guest'
/** Seconds that a browser keeps the cookie at the most; that the session is over is said here, sooner. */
const lastsFor = 14 * 86_400

/**
 * The sessions of guests. Only a workshop's board and the route by which guests join know them: nothing that asks who a person is ever looks here.
 * Digests are kept, and the cookie goes to the browser alone.
 */
export class GuestStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Begins a session. Returns the cookie that is its key, for everything below /api/v1 and for no page or script. */
  async open({ workspace, workshop, participant, madeAt }: Guest, isSecure: boolean): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await this.pool.query('insert into workshop_guest (digest, workspace_id, workshop_id, participant_id, made_at) values ($1, $2, $3, $4, $5)', [digestOf(token), workspace, workshop, participant, new Date(madeAt)])
    return `${cookieName}=${token}; Path=/api/v1; Max-Age=${lastsFor}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  }

  /** Whose session a request comes in. That its workshop is still open is for whoever asks to see. */
  async of({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>): Promise<Guest | undefined> {
    const token = cookie === undefined ? undefined : /(?:^|;\s*)throughline\.guest=([\w-]{43})(?:;|$)/.exec(cookie)?.[1]
    if (token === undefined) return undefined
    const { rows } = await this.pool.query<Stored>('select * from workshop_guest where digest = $1', [digestOf(token)])
    return rows[0] === undefined ? undefined : guest(rows[0])
  }

  /** Ends the sessions of one guest: they come in by another phone. */
  async endThoseOf({ workspace, workshop, participant }: Omit<Guest, 'madeAt'>): Promise<void> {
    await this.pool.query('delete from workshop_guest where workspace_id = $1 and workshop_id = $2 and participant_id = $3', [workspace, workshop, participant])
  }

  async forget({ workspace, workshop }: Pick<Guest, 'workspace' | 'workshop'>): Promise<void> {
    await this.pool.query('delete from workshop_guest where workspace_id = $1 and workshop_id = $2', [workspace, workshop])
  }

  async all(): Promise<readonly Guest[]> {
    return (await this.pool.query<Stored>('select * from workshop_guest')).rows.map(guest)
  }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

function guest({ workspace_id, workshop_id, participant_id, made_at }: Stored): Guest {
  return { workspace: workspace_id, workshop: workshop_id, participant: participant_id, madeAt: made_at.getTime() }
}
