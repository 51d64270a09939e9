import { randomUUID } from 'node:crypto'
import { linksDue } from '../../core/library/links-here.ts'
import { house } from '../house.ts'
import type { Ledger } from '../log/ledger.ts'
import { Looking } from '../looking.ts'
import { type Looked, lookAtLink, type LookOptions } from './look-at-link.ts'

export interface LinkClockOptions extends LookOptions {
  readonly ledger: Pick<Ledger, 'state' | 'workspaces' | 'submit'>
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks at what is due. */
  readonly lookEvery?: number | undefined
}

/** Addresses that one round looks at in a workspace: the others wait for the next. */
const mostInARound = 300
/** Hosts that are asked at once; of one host, one address at a time. */
const atOnce = 4

/** Looks now and then whether links are still there, and has the log keep what came of it (row E6), on however many nodes. */
export class LinkClock {
  private readonly options: LinkClockOptions
  private readonly looking: Looking
  private isClosed = false

  constructor(options: LinkClockOptions) {
    this.options = options
    this.looking = new Looking(() => this.lookAtAll(), { onTrouble: options.onTrouble, every: options.lookEvery ?? 900_000 })
  }

  /** The first look comes a while after the start, which has enough to do. */
  start(): void {
    this.looking.start({ atOnce: false })
  }

  close(): Promise<void> {
    this.isClosed = true
    return this.looking.close()
  }

  private async lookAtAll(): Promise<void> {
    const { ledger } = this.options
    for (const workspace of await ledger.workspaces()) {
      if (this.isClosed) return
      const { state, today } = await ledger.state(workspace)
      const due = linksDue(state, today).slice(0, mostInARound)
      if (due.length === 0) continue
      const looks = await lookAtLinks(due, this.options, () => this.isClosed)
      if (looks.length > 0 && !isCutOff(looks)) await keepLooks(ledger, workspace, looks)
    }
  }
}

/** Has nothing answered at all? Then it is the service that reaches nobody, and nothing is said of the links. */
export function isCutOff(looks: readonly Looked[]): boolean {
  const asked = looks.filter(({ outcome }) => outcome !== 'inside')
  return new Set(asked.map(({ address }) => new URL(address).host)).size > 1 && asked.every(({ outcome }) => outcome === 'no-answer')
}

/** Looks at addresses, several hosts at once and each host one address after the other, until done or `isOver`. */
export async function lookAtLinks(addresses: readonly string[], options: LookOptions, isOver: () => boolean = () => false): Promise<Looked[]> {
  const byHost = new Map<string, string[]>()
  for (const address of addresses) {
    const host = URL.canParse(address) ? new URL(address).host : ''
    const waiting = byHost.get(host)
    if (waiting === undefined) byHost.set(host, [address])
    else waiting.push(address)
  }
  const hosts = [...byHost.values()]
  const looks: Looked[] = []
  const work = async () => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
      for (const address of own) {
        if (isOver()) return
        looks.push(await lookAtLink(address, options))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return looks
}

/** Has the log keep what came of looking. */
export async function keepLooks(ledger: Pick<Ledger, 'submit'>, workspace: string, looks: readonly Looked[]): Promise<void> {
  await ledger.submit(workspace, [{ id: randomUUID(), name: 'link.look', args: { looks: looks.map((look) => ({ ...look })) } }], house)
}
