import { uuidV5 } from '../../lib/digest.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import type { SlideDeck } from '../../core/decks/slide.ts'
import { fewestTold, type SurveyAnswer, surveyKeyText, talliedSurvey } from '../../core/feedback/survey-answers.ts'
import { surveys } from '../../core/feedback/surveys.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { blobIfKept } from '../log/blob-if-kept.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { Asked, SurveyStore } from './survey-store.ts'

export interface SurveysHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly answers: SurveyStore
}

/** The one-minute surveys about editions (row A11): asking, answering and closing. Who answered what is known to nobody. */
export class Surveys {
  private readonly hands: SurveysHands

  constructor(hands: SurveysHands) {
    this.hands = hands
  }

  /** The slides that can be spoken of, as the edition's readers have them. */
  async slides(workspace: string, edition: Edition): Promise<{ readonly page: number; readonly title: string }[]> {
    const bytes = await blobIfKept(this.hands.store, workspace, edition.frozen)
    if (bytes === undefined) return []
    const { slides } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly slides: SlideDeck }
    return slides.slides.map(({ title }, at) => ({ page: at + 1, title }))
  }

  /** What a person has answered so far. */
  mine(asked: Asked, person: string): Promise<readonly SurveyAnswer[]> {
    return this.hands.answers.of(asked, this.keyOf(asked, person))
  }

  /** How many have answered each edition; under three it is told to nobody. */
  async counts(workspace: string): Promise<ReadonlyMap<string, number | undefined>> {
    return new Map([...(await this.hands.answers.counts(workspace))].map(([edition, people]) => [edition, people < fewestTold ? undefined : people]))
  }

  /** Keeps a person's answers in place of those before. Refuses `invalid` for a page that is not there or is spoken of twice, `gone` once the survey is over. */
  async answer(asked: Asked, person: string, answers: readonly SurveyAnswer[]): Promise<void> {
    const { state } = await this.hands.ledger.state(asked.workspace, { fresh: true })
    const edition = editions.need(state, asked.edition)
    if (edition.state === 'withdrawn') throw new Refusal('gone', `"${edition.title}" has been withdrawn: there is nothing to say of it any more.`)
    if (surveys.list(state).some((one) => one.edition === asked.edition)) throw isOver()
    const pages = new Set((await this.slides(asked.workspace, edition)).map(({ page }) => page))
    const missing = answers.find(({ page }) => page !== undefined && !pages.has(page))
    if (missing !== undefined) throw new Refusal('invalid', `There is no slide ${missing.page} in "${edition.title}".`, { at: 'body.answers' })
    if (new Set(answers.map(({ page }) => page)).size < answers.length) throw new Refusal('invalid', 'Say one thing of each slide, and one of the whole.', { at: 'body.answers' })
    if (!(await this.hands.answers.put(asked, this.keyOf(asked, person), answers))) throw isOver()
  }

  /**
   * Ends a survey. Answers stand still from its first step on, the tally goes into the log under an id that follows from the edition alone, and
   * only then the answers are deleted: whatever breaks between, closing again finds the same answers and writes the same entry, once.
   * Refuses as `survey.close` does.
   */
  async close(asked: Asked, actor: Actor): Promise<void> {
    const { ledger, answers } = this.hands
    const isClosed = async () => surveys.list((await ledger.state(asked.workspace, { fresh: true })).state).some(({ edition }) => edition === asked.edition)
    editions.need((await ledger.state(asked.workspace)).state, asked.edition)
    if (!(await isClosed())) {
      const tally = talliedSurvey(await answers.beginToClose(asked))
      const command = { id: uuidV5(asked.edition, 'survey.close'), name: 'survey.close', args: { edition: asked.edition, ...tally } }
      await ledger.submit(asked.workspace, [command], actor).catch(async (error: unknown) => {
        // Another node closed it and has deleted the answers meanwhile.
        if (!(await isClosed())) throw error
      })
      if (!(await isClosed())) throw new Refusal('conflict', 'The survey was closed before, and that was taken back: bring its tally back in the history. The answers themselves are gone.')
    }
    await answers.forget(asked)
  }

  /** Deletes answers whose tally is in the log: where the service ended between the two. */
  async forgetClosed(): Promise<void> {
    for (const asked of await this.hands.answers.halfClosed()) {
      const { state } = await this.hands.ledger.state(asked.workspace, { fresh: true })
      if (surveys.list(state).some(({ edition }) => edition === asked.edition)) await this.hands.answers.forget(asked)
    }
  }

  private keyOf({ workspace, edition }: Asked, person: string): string {
    return this.hands.ledger.oneWay(workspace)(surveyKeyText(edition, person))
  }
}

function isOver(): Refusal {
  return new Refusal('gone', 'The survey about this edition is over. Thank you all the same: say what you wanted to say to whoever published it.')
}
