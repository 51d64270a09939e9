import { okrWeekOf } from '../../core/goals/okr-lines.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { labelDays } from '../../core/time/label.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { house } from '../house.ts'
import { type PublishHands, publishEdition } from '../editions/publish.ts'
import { editionsToMake, idOfMade, okrDecksToMake } from './made-on-clock.ts'
import { inEachWorkspace, Looking } from '../looking.ts'
import { Refusals, type Unmade } from './refusals.ts'

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
  private readonly refusals = new Refusals()

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
    const { state, position } = await ledger.state(workspace)
    if (settings.get(state, 'settings')?.reminders === 'off') return
    const decks = okrDecksToMake(state, at).filter(({ week }) => okrWeekOf(state, week, at).lines.length > 0).map((one) => ({ ...one, id: idOfMade(workspace, one.turn) }))
    const editions = editionsToMake(state, workspace, at)
    this.refusals.keep(workspace, [...decks, ...editions].map(({ id }) => id))
    const when = { position, now: now() }
    const attempt = async (id: string, about: string, work: () => Promise<unknown>) => {
      if (this.refusals.isDue(workspace, id, when)) await work().catch((error: unknown) => this.tell(workspace, { id, about }, error, when))
    }
    for (const { id, week } of decks) {
      // Another node, or somebody by hand, may have kept it in the meantime: then there is nothing to do.
      await attempt(id, `OKR deck of the week of ${labelDays(week)}`, () => ledger.submit(workspace, [{ id, name: 'okr-deck.keep', args: { week } }], house).catch(unlessKept))
    }
    for (const { id, deck, audience, period } of editions) await attempt(id, `Monthly deck, ${period}`, () => publishEdition({ workspace, deck, audience, actor: house, id }, hands))
  }

  /** What was to be made and was refused, with when it is tried again. */
  unmade(workspace: string): readonly Unmade[] {
    return this.refusals.of(workspace)
  }

  /** Tells what kept something from being made; a refusal, about which somebody may do something such as confirm a plan, once. */
  private tell(workspace: string, what: { readonly id: string; readonly about: string }, error: unknown, when: { readonly position: number; readonly now: number }): void {
    const sentence = error instanceof Refusal ? error.message : 'The service had trouble making it. Whoever runs it finds why in its log.'
    if (this.refusals.refuse(workspace, { ...what, sentence }, when) || !(error instanceof Refusal)) this.options.onTrouble(error)
  }
}

function unlessKept(error: unknown): void {
  if (!(error instanceof Refusal) || (error.code !== 'exists' && error.code !== 'conflict')) throw error
}
