import { z } from 'zod'
import type { Board } from '../core/workshop/board.ts'
import { refusalCodes } from '../core/kernel/refusal.ts'
import { commandId, json } from './route.ts'

/** The socket of a workshop's board, below /api/v1. It is all that a guest can reach. */
export const boardPath = (ws: string, workshop: string): string => `/workspaces/${encodeURIComponent(ws)}/workshops/${encodeURIComponent(workshop)}/board`

/** The parts of a board that are kept by id. */
export const boardSections = ['participants', 'items', 'efforts', 'notes', 'groups', 'photos', 'themes', 'rows', 'cells'] as const satisfies readonly Exclude<keyof Board, 'workshop'>[]
export type BoardSection = (typeof boardSections)[number]

/** What differs from the board that was told before: the workshop whole, and of each section what is new or other, or null for what is gone. */
export type BoardParts = { readonly workshop?: Board['workshop'] } & { readonly [S in BoardSection]?: Readonly<Record<string, Board[S][string] | null>> }

/** A command as the room sends it. It says nothing that a guest could ask the log by: no day, and nothing that a field must hold. */
export const boardCommand = z.strictObject({ id: commandId, name: z.string().min(1).max(100), args: json, reason: z.string().max(2_000).optional(), group: z.uuid().optional() })
export type BoardCommand = z.infer<typeof boardCommand>

/** How many votes somebody gives each group. */
export const boardVotes = z.record(z.string().max(100), z.int().min(1).max(3))
/** Votes that each has. */
export const votesEach = 3

/** What one who looks at a board says. */
export const toBoard = z.discriminatedUnion('say', [
  /** Send the board whole, and what differs from then on. */
  z.strictObject({ say: z.literal('open') }),
  /** Nothing was heard for a while: answered with who is here. */
  z.strictObject({ say: z.literal('still-there') }),
  z.strictObject({ say: z.literal('command'), command: boardCommand }),
  /** My votes, in place of those before. */
  z.strictObject({ say: z.literal('votes'), id: commandId, votes: boardVotes }),
  /** Of whoever leads: the vote is over. Its tally is kept, and nothing else of it. */
  z.strictObject({ say: z.literal('close-voting'), id: commandId }),
])
export type ToBoard = z.infer<typeof toBoard>

/** Who looks: which participant, if any, and whether they lead. */
const looker = { participant: z.string().optional(), leads: z.boolean() }

/** Why a board is looked at no longer. */
export const endings = ['closed', 'left', 'not-here'] as const
export type Ending = (typeof endings)[number]

/** What one who looks at a board is told. */
export const fromBoard = z.discriminatedUnion('say', [
  /** `now` is the service's clock, by which the room's is set right. */
  z.object({ say: z.literal('hello'), now: z.string(), ...looker }),
  /** They have become another: joined, or taken over the lead. */
  z.object({ say: z.literal('self'), ...looker }),
  z.object({ say: z.literal('board'), board: z.custom<Board>((value) => typeof value === 'object' && value !== null) }),
  z.object({ say: z.literal('differs'), parts: z.custom<BoardParts>((value) => typeof value === 'object' && value !== null) }),
  z.object({ say: z.literal('done'), id: z.string(), group: z.string() }),
  z.object({ say: z.literal('refused'), id: z.string(), code: z.enum(refusalCodes), sentence: z.string(), at: z.string().optional() }),
  /** The participants who have it open now, all of them. */
  z.object({ say: z.literal('here'), here: z.array(z.string()) }),
  /** The votes that they have given. Nobody else's are told. */
  z.object({ say: z.literal('votes'), votes: z.record(z.string(), z.int()) }),
  z.object({ say: z.literal('ended'), why: z.enum(endings) }),
])
export type FromBoard = z.infer<typeof fromBoard>
