import { type Client, ProblemError } from '../../client/client.ts'
import { members } from '../../core/kernel/permission.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { type BrowserWorkspaces, browserWorkspaces } from '../workspace/open-by-key.ts'
import type { OpenByKey } from '../workspace/use-opening.tsx'
import type { Session } from './use-session.tsx'

interface Known {
  /** The person that somebody is in each of their workspaces. */
  readonly persons: Readonly<Record<string, string>>
  /** Workspaces in which they read Views and no records. */
  readonly readerOf?: readonly string[]
  readonly last?: string
}

const key = 'throughline.known'

/** The session of this browser: who is signed in, the workspaces that are open for them, and the way out. */
export class BrowserSession implements Session {
  private readonly client: Client
  private readonly leave: (to: string) => void
  private told: Known | undefined
  private workspaces: { readonly who: string; readonly open: Promise<BrowserWorkspaces> } | undefined

  constructor(client: Client, leave: (to: string) => void) {
    this.client = client
    this.leave = leave
  }

  /** Where to begin: the workspace that was open last, else the first; the sign-in page when nobody is signed in. */
  async home(): Promise<string> {
    const { persons, last } = await this.known()
    const [first] = Object.keys(persons)
    const there = last !== undefined && last in persons ? last : first
    return there === undefined ? '/welcome' : `/${there}/today`
  }

  /** Are they a reader of Views there, with no records to open? A member is asked about once; the service refuses whatever has changed since. */
  async isReader(workspace: string): Promise<boolean> {
    const known = workspace in (this.told?.persons ?? {}) ? this.told : await this.known().catch(() => undefined)
    return known?.readerOf?.includes(workspace) === true
  }

  readonly open: OpenByKey = async (workspace) => {
    const { persons, readerOf = [] } = await this.known()
    const who = persons[workspace]
    if (who === undefined) throw new Error(`There is no workspace "${workspace}" that you may open.`)
    if (this.workspaces?.who !== who) this.workspaces = { who, open: browserWorkspaces(who, (why) => (why === 'signed-out' ? this.toSignIn() : this.leave('/'))) }
    keep({ persons, readerOf, last: workspace })
    return (await this.workspaces.open).open(workspace)
  }

  // Handed on by itself, so it is bound.
  readonly signOut = async (): Promise<void> => {
    await (await this.workspaces?.open)?.forget()
    forget()
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(() => undefined)
    this.leave('/sign-in')
  }

  /** Who is signed in. When the service is away: who was, so that work can go on. */
  private async known(): Promise<Known> {
    try {
      const { workspaces } = await this.client.call(whoAmI, {})
      const persons = Object.fromEntries(workspaces.flatMap(({ id, person }) => (person === undefined ? [] : [[id, person]])))
      const { last } = kept() ?? {}
      const readerOf = workspaces.filter(({ role }) => !(members as readonly string[]).includes(role)).map(({ id }) => id)
      const now = { persons, readerOf, ...(last === undefined ? {} : { last }) }
      keep(now)
      return (this.told = now)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) {
        this.toSignIn()
        throw new Error('Nobody is signed in here.', { cause: error })
      }
      const known = kept()
      if (known !== undefined) return known
      throw error
    }
  }

  private toSignIn(): void {
    const here = location.pathname + location.search
    this.leave(here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`)
  }
}

function kept(): Known | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Known)
  } catch {
    return undefined
  }
}

// A browser may forbid storage: the service is then asked each time.
function keep(known: Known): void {
  try {
    localStorage.setItem(key, JSON.stringify(known))
  } catch {
    /* Nothing is lost but a question. */
  }
}

function forget(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    /* There was nothing. */
  }
}
