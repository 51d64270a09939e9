import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { uuidV5 } from '../../lib/digest.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions, type Edition } from '../../core/editions/editions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { type Problem, problemOf, unexpectedProblem } from '../../protocol/problem.ts'
import type { publishingAnswer } from '../../protocol/publishing-routes.ts'
import { type PublishAsked, publishEdition, type PublishHands } from './publish.ts'
import { type PublishingEnd, type PublishingRow, PublishingStore } from './publishing-store.ts'
import { type PublishingProgress, stopped } from './watch.ts'

type PublishingAnswer = z.infer<typeof publishingAnswer>

export interface PublishingHands extends PublishHands {
  readonly pool: Pool
  readonly onTrouble: (error: unknown) => void
}

/** One that this node is at, or that waits for its turn here. */
interface Running {
  readonly stop: AbortController
  readonly ended: Promise<void>
  progress: PublishingProgress
}

const waiting: PublishingProgress = { step: 'waiting', share: 0 }

/** Seconds that a stop waits for the step at hand. */
const toStop = 20

/** Milliseconds between two looks at what another node does. */
const lookEvery = 200

/**
 * Publishing editions beside any request: begun and answered at once, one after the other on each node, watched and stopped from any node. What
 * counts as published is in the log alone, so a node that ends in the middle leaves no half edition, and whoever asks learns that it ended.
 */
export class Publishings {
  private readonly hands: PublishingHands
  private readonly store: PublishingStore
  private readonly running = new Map<string, Running>()
  /** Done when all that were begun here are. */
  private line: Promise<void> = Promise.resolve()

  constructor(hands: PublishingHands) {
    this.hands = hands
    this.store = new PublishingStore(hands.pool, randomUUID())
  }

  /**
   * Begins one, or tells of the one that goes on under its id; `refused` is called where it ends because something must not leave. Refuses with
   * `not-found` a deck that is not there, and with `conflict` an id that is at something else.
   */
  async begin(asked: PublishAsked, refused: () => Promise<void>): Promise<PublishingAnswer> {
    const { workspace, id, deck, audience: { key: audience } } = asked
    const { state } = await this.hands.ledger.state(workspace)
    if (decks.list(state).every(({ key }) => key !== deck)) throw new Refusal('not-found', `There is no deck called "${deck}".`)
    const before = await this.store.find(workspace, id)
    if (before !== undefined) sameAs(before, { deck, audience })
    const goesOn = before?.state === 'done' || (before?.state === 'running' && (await this.store.lives(before.node)))
    if (!goesOn) {
      const letGo = await this.store.hold(() => this.stopAll())
      if (await this.store.begin(workspace, id, { deck, audience, progress: waiting }, before)) this.run(asked, refused, letGo)
      else letGo()
    }
    const answer = await this.look(workspace, id)
    // Another request may have begun something else under this id at the same moment.
    sameAs(answer, { deck, audience })
    return answer
  }

  /** How one stands; `wait`: at its end, or after so many seconds. Refuses with `not-found` an id under which nothing was begun within the day, or published at all. */
  async look(workspace: string, id: string, wait = 0): Promise<PublishingAnswer> {
    for (const until = performance.now() + wait * 1_000; ;) {
      const found = await this.found(workspace, id)
      if (found.state !== 'running' || performance.now() >= until) return found
      await Promise.race([this.running.get(nameOf(workspace, id))?.ended, delay(lookEvery)].filter((one) => one !== undefined))
    }
  }

  /** Stops one, and waits for it. False when it did not run any more, or was published all the same. */
  async stop(workspace: string, id: string): Promise<boolean> {
    const { code, message } = stopped()
    if (!(await this.store.stop(workspace, id, problemOf(code, message)))) return false
    this.running.get(nameOf(workspace, id))?.stop.abort()
    return (await this.look(workspace, id, toStop)).state === 'stopped'
  }

  private stopAll(): void {
    for (const { stop } of this.running.values()) stop.abort()
  }

  private run(asked: PublishAsked, refused: () => Promise<void>, letGo: () => void): void {
    const name = nameOf(asked.workspace, asked.id)
    const stop = new AbortController()
    const ended = this.line.then(() => this.publish(asked, refused, stop)).finally(() => {
      this.running.delete(name)
      letGo()
    })
    this.line = ended
    this.running.set(name, { stop, ended, progress: waiting })
  }

  private async publish(asked: PublishAsked, refused: () => Promise<void>, stop: AbortController): Promise<void> {
    const { workspace, id } = asked
    const tell = (progress: PublishingProgress) => {
      const one = this.running.get(nameOf(workspace, id))
      if (one !== undefined) one.progress = progress
      this.store.tell(workspace, id, progress).then((isToStop) => (isToStop ? stop.abort() : undefined), this.hands.onTrouble)
    }
    try {
      if (await this.store.tell(workspace, id, { step: 'reading', share: 0.02 })) stop.abort()
      if (stop.signal.aborted) throw stopped()
      const { findings } = await publishEdition(asked, this.hands, { tell, signal: stop.signal })
      await this.store.end(workspace, id, { state: 'done', problem: null, findings })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'never-outside') await refused().catch(this.hands.onTrouble)
      if (!(error instanceof Refusal)) this.hands.onTrouble(error)
      // Where this cannot be written down, the lock goes all the same, and whoever asks is told that it was lost.
      await this.store.end(workspace, id, endOf(error, id, stop)).catch(this.hands.onTrouble)
    }
  }

  private async found(workspace: string, id: string): Promise<PublishingAnswer> {
    const row = await this.store.find(workspace, id)
    const isOver = row?.state !== 'running' || !(await this.store.lives(row.node))
    const edition = isOver ? await this.published(workspace, id, (await this.store.find(workspace, id))?.findings ?? []) : undefined
    const answer = (one: Pick<PublishingAnswer, 'state' | 'progress' | 'edition' | 'problem'>, { deck, audience }: Pick<PublishingRow, 'deck' | 'audience'>) => ({ id, at: `/api/v1/workspaces/${encodeURIComponent(workspace)}/publishings/${id}`, deck, audience, ...one })
    if (edition !== undefined) return answer({ state: 'done', progress: { step: 'keeping', share: 1 }, edition: edition.told }, edition)
    if (row === undefined) throw new Refusal('not-found', 'No edition is being published under that id.')
    const progress = this.running.get(nameOf(workspace, id))?.progress ?? row.progress
    if (!isOver) return answer({ state: 'running', progress }, row)
    const now = (await this.store.find(workspace, id)) ?? row
    if (now.state === 'refused' || now.state === 'stopped') return answer({ state: now.state, progress: now.progress, problem: now.problem ?? lost() }, now)
    return answer({ state: 'lost', progress: now.progress, problem: lost() }, now)
  }

  /** What was published under this id, as the log has it. */
  private async published(workspace: string, id: string, findings: readonly string[]) {
    const { state } = await this.hands.ledger.state(workspace, { fresh: true })
    const edition = editions.get(state, uuidV5(id, 'editions'))
    if (edition === undefined) return undefined
    const audience = audiences.get(state, edition.audience)?.key ?? edition.audience
    return { deck: decks.get(state, edition.deck)?.key ?? edition.deck, audience, told: toldEdition(edition, audience, findings) }
  }
}

type Named = Pick<PublishingRow, 'deck' | 'audience'>

function sameAs(begun: Named, asked: Named): void {
  if (begun.deck !== asked.deck || begun.audience !== asked.audience) throw new Refusal('conflict', 'Another edition was published under this id: take a new one.')
}

const nameOf = (workspace: string, id: string) => `${workspace}\n${id}`

function toldEdition({ id, number, title, day, state, files }: Edition, audience: string, findings: readonly string[]): NonNullable<PublishingAnswer['edition']> {
  return { id, number, title, day, audience, state, files: [...files], findings: [...findings] }
}

function endOf(error: unknown, id: string, { signal }: AbortController): PublishingEnd {
  if (!(error instanceof Refusal)) return { state: 'refused', problem: unexpectedProblem(id), findings: null }
  const problem: Problem = problemOf(error.code, error.message, error)
  return { state: signal.aborted && error.code === 'gone' ? 'stopped' : 'refused', problem, findings: null }
}

function lost(): Problem {
  return problemOf('gone', 'The service ended before the edition was published, so nothing was. Publish it again.')
}
