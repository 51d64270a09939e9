import { editions } from '../../core/editions/editions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { brokenLinks } from '../../core/library/broken-links.ts'
import { hubOf } from '../../core/library/hub.ts'
import { linksHere } from '../../core/library/links-here.ts'
import { whyNeverLooked } from '../../core/links/link-looks.ts'
import { lookAtHubLinks, readHub } from '../../protocol/hub-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { isCutOff, keepLooks, lookAtLinks } from './link-clock.ts'

/** Somebody waits for the answer: a host has less time, and what nobody came to by then is looked at another time. */
const [patience, mostMilliseconds] = [5_000, 45_000]

interface Hands {
  readonly ledger: Ledger
  /** Hosts of the company's own network that are asked too. */
  readonly ours: readonly string[]
}

/** The hub and its links, for members; looking at some of them now, for whoever contributes. */
export function hubAnswers({ ledger, ours }: Hands): Answer[] {
  return [
    answer(readHub, async ({ params: { ws } }) => {
      const { state, today } = await ledger.state(ws)
      return {
        day: today,
        parts: hubOf(state, today, editions.list(state)).map(({ resources, ...part }) => ({
          ...part,
          resources: resources.map(({ look, ...resource }) => ({ ...resource, ...(look === undefined ? {} : { lookedOn: look.lookedOn, said: look.said, movedTo: look.movedTo, failingSince: look.failingSince }) })),
        })),
        broken: brokenLinks(state).map(({ address, look: { said, lookedOn, failingSince = lookedOn }, of }) => ({ address, said, lookedOn, failingSince, of: of.map((one) => ({ ...one })) })),
      }
    }),
    answer(lookAtHubLinks, async ({ params: { ws }, body }) => {
      const here = linksHere((await ledger.state(ws, { fresh: true })).state)
      const addresses = [...new Set(body.addresses)]
      // The service goes nowhere for whoever asks, but to what people here are led to.
      if (addresses.some((address) => !here.has(address))) throw new Refusal('not-found', 'Nothing here points at one of these addresses: only links of resources and of pages about features are looked at.', { at: 'body.addresses' })
      const why = addresses.map((address) => whyNeverLooked(address)).find((one) => one !== undefined)
      if (why !== undefined) throw new Refusal('invalid', `One of these addresses is never looked at. ${why}`, { at: 'body.addresses' })
      const begun = performance.now()
      const looks = await lookAtLinks(addresses, { ours, patience }, () => performance.now() - begun > mostMilliseconds)
      // When nothing answers at all it is the service that is cut off: nothing is said of the links (HU9).
      if (!isCutOff(looks)) await keepLooks(ledger, ws, looks)
      return { looks: looks.map((look) => ({ ...look })) }
    }),
  ]
}
