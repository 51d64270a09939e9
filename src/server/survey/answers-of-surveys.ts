import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import { surveys as records } from '../../core/feedback/surveys.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { mayCommand } from '../../core/kernel/permission.ts'
import { mayView } from '../../core/permissions.ts'
import { answerSurvey, closeSurvey, listSurveys, readSurvey, type SurveyTold } from '../../protocol/survey-routes.ts'
import { type Answer, answer, type Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Surveys } from './surveys.ts'

export interface SurveyAnswerHands {
  readonly ledger: Ledger
  readonly surveys: Surveys
}

/** Answers of surveys. Nothing of who answers what goes into the audit either. */
export function surveyAnswers({ ledger, surveys }: SurveyAnswerHands): Answer[] {
  const told = async (workspace: string, id: string, caller: Caller): Promise<SurveyTold> => {
    const { state } = await ledger.state(workspace)
    const edition = mayBeSeen(state, id, caller)
    const record = records.list(state).find((one) => one.edition === id)
    const { person } = caller.actor
    return {
      edition: named(state, edition), isOpen: record === undefined && edition.state !== 'withdrawn', slides: await surveys.slides(workspace, edition),
      mine: person === undefined || record !== undefined ? [] : [...(await surveys.mine({ workspace, edition: id }, person))],
      ...(mayCommand(caller.actor, { may: 'publish' }) ? { results: { answered: (await surveys.counts(workspace)).get(id), closedOn: record?.closedOn, tallies: [...(record?.tallies ?? [])], said: [...(record?.said ?? [])] } } : {}),
    }
  }
  return [
    answer(readSurvey, ({ params, caller }) => told(params.ws, params.edition, caller)),
    answer(answerSurvey, async ({ params: { ws, edition }, body, caller }) => {
      mayBeSeen((await ledger.state(ws)).state, edition, caller)
      const { person } = caller.actor
      if (person === undefined) throw new Refusal('not-allowed', 'Answers are those of people: sign in, and answer in the browser.')
      await surveys.answer({ workspace: ws, edition }, person, body.answers)
      return told(ws, edition, caller)
    }),
    answer(closeSurvey, async ({ params: { ws, edition }, caller }) => {
      mayBeSeen((await ledger.state(ws)).state, edition, caller)
      await surveys.close({ workspace: ws, edition }, caller.actor)
      return told(ws, edition, caller)
    }),
    answer(listSurveys, async ({ params }) => {
      const { state } = await ledger.state(params.ws)
      const open = [...(await surveys.counts(params.ws))].flatMap(([id, answered]) => {
        const edition = editions.get(state, id)
        if (edition === undefined || records.list(state).some((one) => one.edition === id)) return []
        return [{ edition: named(state, edition), isReplaced: edition.state !== 'current', answered }]
      })
      return { surveys: open.sort((a, b) => Number(b.isReplaced) - Number(a.isReplaced) || (a.edition.day < b.edition.day ? -1 : 1)) }
    }),
  ]
}

/** The edition, for whoever may see it. One that is for others is answered as one that is not there. */
function mayBeSeen(state: State, id: string, { actor }: Caller): Edition {
  const edition = editions.get(state, id)
  const audience = audiences.get(state, edition?.audience)
  if (edition === undefined || audience === undefined || !mayView(actor, audience)) throw new Refusal('not-found', 'There is no edition of that id.')
  return edition
}

function named(state: State, { id, deck, number, day, audience }: Edition) {
  return { id, deck: decks.get(state, deck)?.title ?? 'A deck', number, day, audience: audiences.get(state, audience)?.key ?? '' }
}
