import { Refusal } from '../../core/kernel/refusal.ts'
import { type FromService, toService, type ToService } from '../../protocol/live-messages.ts'
import type { Caller } from '../http/answer.ts'
import { checkMaySend } from '../http/sent-commands.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LiveRoom, OpenWindow } from './live-room.ts'

export interface ConversationHands {
  readonly ledger: Ledger
  readonly workspace: string
  readonly room: LiveRoom
  readonly onTrouble: (error: unknown) => void
}

/** What one window says, and what it is answered. Knows nothing of sockets. */
export class Conversation {
  private readonly hands: ConversationHands
  private readonly caller: Pick<Caller, 'actor' | 'scopes'>
  private readonly window: Omit<OpenWindow, 'actor'>
  private readonly session: string

  constructor(hands: ConversationHands, caller: Pick<Caller, 'actor' | 'scopes'>, window: Omit<OpenWindow, 'actor'>) {
    this.hands = hands
    this.caller = caller
    this.window = window
    this.session = hands.room.enter({ actor: caller.actor, ...window })
  }

  /** Takes one message. Throws what is our own fault. */
  async hear(text: string): Promise<void> {
    const said = read(text)
    if (said === undefined) this.window.cut('That is no message of this service.')
    else if (said.say === 'open') await this.hands.room.open(this.session, said)
    else if (said.say === 'present') this.hands.room.present(this.session, said.at)
    else await this.submit(said.command)
  }

  end(): void {
    this.hands.room.leave(this.session)
  }

  private async submit(command: Extract<ToService, { say: 'command' }>['command']): Promise<void> {
    const answer = (message: FromService) => this.window.send(Buffer.from(JSON.stringify(message)))
    try {
      checkMaySend(this.caller, [command])
      const [done] = await this.hands.ledger.submit(this.hands.workspace, [command], this.caller.actor)
      answer({ say: 'done', id: command.id, position: done?.position ?? 0, group: command.group ?? command.id })
    } catch (error) {
      // Our own fault is no answer to the command: it is tried again, and what comes after it goes on.
      if (!(error instanceof Refusal)) {
        this.hands.onTrouble(error)
        return answer({ say: 'refused', id: command.id, code: 'unavailable', sentence: 'Something went wrong on our side.' })
      }
      answer({ say: 'refused', id: command.id, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) })
    }
  }
}

function read(text: string): ToService | undefined {
  try {
    return toService.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
