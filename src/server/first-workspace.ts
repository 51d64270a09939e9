import { uuidV5 } from '../lib/digest.ts'
import { audiences } from '../core/audiences/audiences.ts'
import { addDays, daysBetween } from '../core/time/days.ts'
import { sampleCommands, sampleEditionDays } from '../core/sample/sample.ts'
import { type PublishHands, publishEdition } from './editions/publish.ts'
import { foundWorkspace } from './found-workspace.ts'
import type { Ledger } from './log/ledger.ts'
import { house } from './house.ts'

/** The id of the workspace that a first start makes. */
export const firstWorkspace = 'main'

const namespace = '5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11'

/**
 * Makes the first workspace where there is none: the sample with its half year of past and two editions, or an empty one. Every
 * command has a fixed id, so a start that was cut short goes on where it stopped. `today` is the day of first start.
 */
export async function foundFirstWorkspace(hands: PublishHands, options: { sample: boolean; today: string; zone: string }): Promise<void> {
  const { ledger } = hands
  const others = (await ledger.workspaces()).filter((id) => id !== firstWorkspace)
  if (others.length > 0) return
  await ledger.create(firstWorkspace)
  const { position } = await ledger.state(firstWorkspace, { fresh: true })
  if (options.sample) {
    const firstDay = await firstDayOf(ledger, position, options.today)
    if (firstDay !== undefined) await playSample(hands, firstDay)
  } else if (position === 0) {
    await foundWorkspace(ledger, firstWorkspace, { id: uuidV5(namespace, 'found'), name: 'My company', zone: options.zone }, house)
  }
}

/** The day that the sample counts from: today for a fresh workspace, the one it began with where a start was cut short, none when it is whole. */
async function firstDayOf(ledger: Ledger, position: number, today: string): Promise<string | undefined> {
  if (position === 0) return today
  const acts = sampleCommands(today)
  if (position >= acts.length + sampleEditionDays(today).length) return undefined
  const [first] = await ledger.entries(firstWorkspace, { limit: 1 })
  const planned = acts[0]
  if (first === undefined || planned === undefined || first.command.id !== planned.command.id) return undefined
  return addDays(today, daysBetween(planned.effective, first.effective))
}

async function playSample(hands: PublishHands, firstDay: string): Promise<void> {
  const editionDays = [...sampleEditionDays(firstDay)]
  const acts = sampleCommands(firstDay)
  const publishUpTo = async (day: string | undefined) => {
    for (const due of editionDays.splice(0, day === undefined ? editionDays.length : editionDays.filter((one) => one < day).length)) await publishSample(hands, due)
  }
  for (let at = 0; at < acts.length;) {
    const first = acts[at]
    await publishUpTo(first?.effective)
    let next = at
    while (next < acts.length && acts[next]?.effective === first?.effective && acts[next]?.actor === first?.actor) next++
    const commands = acts.slice(at, next).map(({ command, at: moment }) => ({ ...command, ...(moment === undefined ? {} : { at: moment }) }))
    await hands.ledger.submit(firstWorkspace, commands, first?.actor ?? house)
    at = next
  }
  await publishUpTo(undefined)
}

async function publishSample(hands: PublishHands, day: string): Promise<void> {
  const { state } = await hands.ledger.state(firstWorkspace)
  const audience = audiences.list(state).find((one) => one.key === 'customers')
  if (audience === undefined) throw new Error('The sample has no audience of customers.')
  await publishEdition({ workspace: firstWorkspace, deck: 'roadmap', audience, actor: house, id: uuidV5(namespace, `edition ${day}`), asOf: day }, hands)
}
