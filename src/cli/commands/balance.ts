import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Client } from '../../client/client.ts'
import { proposeBalance } from '../../protocol/balance-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { roadmapCalled } from '../roadmap-called.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

export interface BalanceOptions extends ServiceOptions {
  readonly take?: string
  readonly keep?: string
  readonly seconds?: string
  readonly reason?: string
}

type Proposal = z.output<typeof proposeBalance.answer>
type Move = Proposal['moves'][number]

/** `throughline balance [ROADMAP]`: the fewest moves that end every overload, with the loads before and after; with --take, takes all or some in one act. */
export async function balance(name: string | undefined, options: BalanceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const wanted = wantedOf(options.take)
  const seconds = options.seconds === undefined ? 10 : Number(options.seconds)
  if (!(seconds >= 1 && seconds <= 30)) throw new UsageError('--seconds is a number from 1 to 30.')
  const ws = await workspaceOf(client, options)
  const proposal = await client.call(proposeBalance, { params: { ws }, body: { roadmap: await roadmapCalled(client, ws, name), keep: options.keep?.split(',').map((id) => id.trim()) ?? [], seconds } })
  terminal.out(options.json === true ? JSON.stringify(proposal) : linesOf(proposal).map(oneLine).join('\n'))
  const moves = wanted(proposal.moves)
  if (moves.length > 0) await take(client, ws, proposal.roadmap, moves, options, terminal)
}

/** all, none, or numbers such as 1,3-5, as they stand in the list. */
function wantedOf(take: string | undefined): (moves: readonly Move[]) => readonly Move[] {
  if (take === undefined || take === 'none') return () => []
  if (take === 'all') return (moves) => moves
  const numbers = new Set(take.split(',').flatMap(rangeOf))
  return (moves) => {
    const beyond = [...numbers].find((number) => number < 1 || number > moves.length)
    if (beyond !== undefined) throw new UsageError(`There is no move ${beyond}: the proposal has ${moves.length}.`)
    return moves.filter((_, at) => numbers.has(at + 1))
  }
}

function rangeOf(part: string): number[] {
  const [, from, to] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part) ?? []
  if (from === undefined) throw new UsageError('--take is all, none, or numbers of moves, such as 1,3-5.')
  return Array.from({ length: Math.max(0, Number(to ?? from) - Number(from)) + 1 }, (_, at) => Number(from) + at)
}

async function take(client: Client, ws: string, roadmap: string, moves: readonly Move[], { reason, json }: BalanceOptions, terminal: Terminal): Promise<void> {
  const args = { roadmap, moves: moves.map(({ activity, window, owner, why }) => ({ activity, ...(window === undefined ? {} : { window }), ...(owner === undefined ? {} : { owner }), why })) }
  const { position } = await client.call(sendCommand, { params: { ws }, body: { id: randomUUID(), name: 'balance.take', args, ...(reason === undefined ? {} : { reason }) } })
  if (json !== true) terminal.out(`Took ${count(moves.length, 'move')}, written at position ${position}. One undo takes them back.`)
}

function linesOf({ status, seconds, moves, bands, kept, clash, missing }: Proposal): string[] {
  return [
    `${headline[status](count(moves.length, 'move'))} It took ${seconds} s; nothing is saved yet.`,
    ...moves.flatMap(({ title, fromLabel, toLabel, what, why, cost }, at) => [`${at + 1}. ${title}: ${fromLabel} to ${toLabel} (${what})`, `   ${why}${cost === undefined ? '' : ` Cost: ${cost}.`}`]),
    ...section('Load, in days', bands.flatMap(({ name, loads }) => loads.filter(({ before, after, there }) => before !== after || (there !== null && after > there)).map(({ label, before, after, there }) => `${name} in ${label}: ${before} to ${after} of ${there ?? 'nobody knows how many'}`))),
    ...section('Cannot hold together', clash === undefined ? [] : [clash.sentence, ...clash.demands.map(({ title, why, days }) => `${title}: ${count(days, 'day')}${why === '' ? '' : `, ${why}`}`)]),
    ...section('Kept as they are', kept.filter(({ why }) => why !== 'past').map(({ title, when, why }) => `${title}, ${when}: ${why}`)),
    ...section('Not known', missing),
  ]
}

const headline: Readonly<Record<Proposal['status'], (moves: string) => string>> = {
  'nothing-over': () => 'Nobody is over.',
  best: (moves) => `${moves} end every overload, and no fewer do.`,
  found: (moves) => `${moves} end every overload, the best found by then.`,
  none: (moves) => `Nothing ends every overload; ${moves} leave less over.`,
  'ran-out': () => 'The time ran out before anything was found. Ask for more seconds.',
}

function section(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)]
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
