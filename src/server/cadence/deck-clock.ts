import { okrWeekOf } from '../../core/goals/okr-lines.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { house } from '../house.ts'
import { type PublishHands, publishEdition } from '../editions/publish.ts'
import { editionsToMake, idOfMade, okrDecksToMake } from './made-on-clock.ts'
import { inEachWorkspace, Looking } from '../looking.ts'

export interface DeckClockOptions {
  /** What publishes an edition. */
  readonly hands: PublishHands
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly lookEvery?: number | undefined
}

/** Looks at the clock of every workspace and makes the decks that are due (rows B3, B4), each once, however many nodes look. Nothing where the workspace has reminders off. */
export class DeckClock {
  private readonly options: DeckClockOptions
  private readonly looking: Looking
  /** With which sentence what was to be made for a turn was refused last. */
  private readonly refused = new Map<string, string>()

  constructor(options: DeckClockOptions) {
    this.options = options
    this.looking = new Looking(() => this.lookAtAll(), { onTrouble: options.onTrouble, every: options.lookEvery })
  }

  start(): void {
    this.looking.start()
  }

  close(): Promise<void> {
    return this.looking.close()
  }

  private lookAtAll(): Promise<void> {
    return inEachWorkspace({ workspaces: () => this.options.hands.ledger.workspaces(), onTrouble: this.options.onTrouble }, (workspace) => this.lookAt(workspace))
  }

  private async lookAt(workspace: string): Promise<void> {
    const { hands, now } = this.options
    const { ledger } = hands
    const at = new Date(now()).toISOString()
    const { state } = await ledger.state(workspace)
    if (settings.get(state, 'settings')?.reminders === 'off') return
    for (const { turn, week } of okrDecksToMake(state, at)) {
      if (okrWeekOf(state, week, at).lines.length === 0) continue
      // Another node, or somebody by hand, may have kept it in the meantime: then there is nothing to do.
      const id = idOfMade(workspace, turn)
      await ledger.submit(workspace, [{ id, name: 'okr-deck.keep', args: { week } }], house).catch(unlessKept).catch((error: unknown) => this.tell(id, error))
    }
    for (const { id, deck, audience } of editionsToMake(state, workspace, at)) {
      await publishEdition({ workspace, deck, audience, actor: house, id }, hands).catch((error: unknown) => this.tell(id, error))
    }
  }

  /** Tells what kept something from being made. Somebody may do something about a refusal, such as confirm a plan: so it is tried at each look, and told once, not every minute. */
  private tell(id: string, error: unknown): void {
    if (error instanceof Refusal && this.refused.get(id) === error.message) return
    if (error instanceof Refusal) this.refused.set(id, error.message)
    this.options.onTrouble(error)
  }
}

function unlessKept(error: unknown): void {
  if (!(error instanceof Refusal) || (error.code !== 'exists' && error.code !== 'conflict')) throw error
}
