import { Refusal } from '../../core/kernel/refusal.ts'
import { readDrift } from '../../protocol/drift-routes.ts'
import { readReturned, type ReturnedHands } from '../drift/returned-decks.ts'
import { type Answer, answer } from './answer.ts'

/** Answers whoever got a deck back: nothing of it is kept. */
export function driftAnswers(hands: ReturnedHands): Answer[] {
  return [
    answer(readDrift, async ({ params, query, files, caller }) => {
      const [file, another] = files
      if (file === undefined || another !== undefined) throw new Refusal('invalid', 'Send one deck, as .pptx.')
      const { edition: { id, number, title, day }, drifts, missing, added, ...told } = await readReturned({ workspace: params.ws, actor: caller.actor, file, edition: query.edition }, hands)
      return { ...told, edition: { id, number, title, day }, drifts: drifts.map((one) => ({ ...one, offers: [...one.offers] })), missing: [...missing], added: [...added] }
    }),
  ]
}
