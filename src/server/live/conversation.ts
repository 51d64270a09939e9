import { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import { type FromService, toService, type ToService } from '../../protocol/live-messages.ts'
import { commandId } from '../../protocol/route.ts'
import type { Caller } from '../http/answer.ts'
import { checkPlain } from '../http/check-plain.ts'
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
  private hasEnded = false

  constructor(hands: ConversationHands, caller: Pick<Caller, 'actor' | 'scopes'>, window: Omit<OpenWindow, 'actor'>) {
    this.hands = hands
    this.caller = caller
    this.window = window
    this.session = hands.room.enter({ actor: caller.actor, ...window })
  }

  /** Takes one message; none once it has ended, though the other side may go on. Throws what is our own fault. */
  async hear(text: string): Promise<void> {
    if (this.hasEnded) return
    const said = read(text)
    if (said === undefined) this.window.cut('That is no message of this service.')
    else if (said.say === 'refuse') this.answer({ say: 'refused', id: said.id, code: 'invalid', sentence: said.sentence })
    else if (said.say === 'open') await this.hands.room.open(this.session, said)
    else if (said.say === 'present') this.hands.room.present(this.session, said.at)
    else await this.submit(said.command)
  }

  end(): void {
    this.hasEnded = true
    this.hands.room.leave(this.session)
  }

  private async submit(command: Extract<ToService, { say: 'command' }>['command']): Promise<void> {
    try {
      checkMaySend(this.caller, [command])
      const [done] = await this.hands.ledger.submit(this.hands.workspace, [command], this.caller.actor)
      this.answer({ say: 'done', id: command.id, position: done?.position ?? 0, group: command.group ?? command.id })
    } catch (error) {
      // Our own fault is no answer to the command: it is tried again, and what comes after it goes on.
      if (!(error instanceof Refusal)) {
        this.hands.onTrouble(error)
        return this.answer({ say: 'refused', id: command.id, code: 'unavailable', sentence: 'Something went wrong on our side.' })
      }
      this.answer({ say: 'refused', id: command.id, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) })
    }
  }

  private answer(message: FromService): void {
    this.window.send(Buffer.from(JSON.stringify(message)))
  }
}

/** A command that can never be written. It is answered: cut off, its window would come back and send it for ever. */
interface NeverWritten {
  readonly say: 'refuse'
  readonly id: string
  readonly sentence: string
}

function read(text: string): ToService | NeverWritten | undefined {
  let said: unknown
  try {
    said = JSON.parse(text)
    checkPlain(said, 'message')
    return toService.parse(said)
  } catch (error) {
    const command = commandIn(said)
    return command === undefined ? undefined : { say: 'refuse', id: command.id, sentence: whyOf(error) }
  }
}

/** The id of a command, whatever else is wrong with it. */
function commandIn(said: unknown): { readonly id: string } | undefined {
  const { success, data } = namedCommand.safeParse(said)
  return success ? data.command : undefined
}

const namedCommand = z.object({ say: z.literal('command'), command: z.object({ id: commandId }) })

function whyOf(error: unknown): string {
  const [first] = error instanceof z.ZodError ? error.issues : []
  return first === undefined ? (error as Error).message : `${first.path.join('.')}: ${first.message}.`
}
