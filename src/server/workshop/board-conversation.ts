import { Refusal } from '../../core/kernel/refusal.ts'
import { type BoardCommand, type FromBoard, toBoard, type ToBoard } from '../../protocol/board-messages.ts'
import type { Caller } from '../http/answer.ts'
import { checkPlain } from '../http/check-plain.ts'
import { checkMaySend } from '../http/sent-commands.ts'
import type { Heard } from '../live/open-sockets.ts'
import type { Ledger } from '../log/ledger.ts'
import type { BoardRoom, BoardWindow } from './board-room.ts'
import type { Votes } from './votes.ts'

/** Messages of one window that may wait for their turn: more than anybody writes while a phone sleeps. */
const mostWaiting = 1_000

export interface BoardConversationHands {
  readonly ledger: Ledger
  readonly workspace: string
  readonly workshop: string
  readonly room: BoardRoom
  readonly votes: Votes
  readonly onTrouble: (error: unknown) => void
}

/** What one window says to a board, one thing after the other, and what it is answered. Knows nothing of sockets. */
export class BoardConversation implements Heard {
  private readonly hands: BoardConversationHands
  private readonly caller: Pick<Caller, 'actor' | 'scopes'>
  private readonly window: BoardWindow
  private readonly place: ReturnType<BoardRoom['enter']>
  /** What was said last, and how much waits for its turn. */
  private last: Promise<void>
  private waiting = 0
  private hasEnded = false

  constructor(hands: BoardConversationHands, caller: Pick<Caller, 'actor' | 'scopes'>, window: Omit<BoardWindow, 'actor'>) {
    this.hands = hands
    this.caller = caller
    this.window = { actor: caller.actor, ...window }
    this.place = hands.room.enter(this.window)
    this.last = this.place.greet().catch((error: unknown) => {
      hands.onTrouble(error)
      window.cut('This board cannot be shown right now.')
    })
  }

  /** Takes one message; none once it has ended, though the other side may go on. Throws what is our own fault. */
  hear(text: string): Promise<void> {
    if (this.hasEnded) return Promise.resolve()
    const said = read(text)
    if (said === undefined || this.waiting >= mostWaiting) {
      this.window.cut(said === undefined ? 'That is no message of this service.' : 'That was too much at once.')
      return Promise.resolve()
    }
    this.waiting++
    this.last = this.last.catch(() => undefined).then(() => this.take(said)).finally(() => this.waiting--)
    return this.last
  }

  end(): void {
    this.hasEnded = true
    this.place.leave()
  }

  private async take(said: ToBoard): Promise<void> {
    if (this.hasEnded) return
    const { room, votes, workspace, workshop } = this.hands
    const { actor } = this.caller
    switch (said.say) {
      case 'open':
        return this.place.open()
      case 'still-there':
        return room.tellHere(this.window)
      case 'command':
        return this.answerTo(said.command.id, said.command.group ?? said.command.id, () => this.submit(said.command))
      case 'votes':
        return this.answerTo(said.id, said.id, async () => {
          const { self } = await votes.give({ workspace, workshop }, actor, said.votes)
          room.tellVotes(self, said.votes)
        })
      case 'close-voting':
        return this.answerTo(said.id, said.id, () => votes.close({ workspace, workshop }, actor))
    }
  }

  private async submit(command: BoardCommand): Promise<void> {
    checkMaySend(this.caller, [command])
    await this.hands.ledger.submit(this.hands.workspace, [command], this.caller.actor)
  }

  /** Whoever is told that it is done has been told of what it did. */
  private async answerTo(id: string, group: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (error instanceof Refusal) return this.answer({ say: 'refused', id, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) })
      // Our own fault is no answer to a command: it is tried again, and what comes after it goes on.
      this.hands.onTrouble(error)
      return this.answer({ say: 'refused', id, code: 'unavailable', sentence: 'Something went wrong on our side.' })
    }
    await this.hands.room.told().catch(this.hands.onTrouble)
    this.answer({ say: 'done', id, group })
  }

  private answer(message: FromBoard): void {
    if (!this.hasEnded) this.window.send(Buffer.from(JSON.stringify(message)))
  }
}

function read(text: string): ToBoard | undefined {
  try {
    const said: unknown = JSON.parse(text)
    checkPlain(said, 'message')
    return toBoard.parse(said)
  } catch {
    return undefined
  }
}
