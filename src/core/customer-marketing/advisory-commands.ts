import { z } from 'zod'
import { accounts } from '../accounts/accounts.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { advisoryBoards, advisoryMeetings, advisoryNominations } from './advisory-boards.ts'
import { advisoryQuarter } from './advisory-due.ts'

const { by, why } = advisoryNominations.definition.fields

const nominate = defineCommand({
  name: 'advisory-nomination.propose',
  summary: 'Proposes a customer for an advisory board, and says why.',
  may: 'contribute',
  args: z.strictObject({ board: id, account: id, why: why.type, by: by.type }),
  decide(state, { board: of, account, why: because, by: who }, { today, actor, newId }) {
    const board = advisoryBoards.need(state, of)
    const { name } = accounts.need(state, account)
    if (board.roster?.includes(account) === true) throw new Refusal('conflict', `${name} is on this board already.`, { at: 'args.account' })
    if (advisoryQuarter(state, board, today).nominations.some((one) => one.account === account)) throw new Refusal('exists', `${name} is nominated this quarter already.`, { at: 'args.account' })
    const by = who ?? actor.person
    return [advisoryNominations.create(madeId(newId, advisoryNominations), { board: of, account, why: because, on: today, state: 'proposed', ...(by === undefined ? {} : { by }) })]
  },
})

/** Where a nomination may go from where it is. */
const onward = { proposed: ['invited', 'declined'], invited: ['joined', 'declined'], joined: [], declined: ['proposed'] } as const

const decideNomination = defineCommand({
  name: 'advisory-nomination.decide',
  summary: 'Says what came of a nomination: invited, joined, or declined. Who joins is on the roster.',
  may: 'edit',
  args: z.strictObject({ id, state: z.enum(['proposed', 'invited', 'joined', 'declined']) }),
  decide(state, { id: which, state: to }, { today }) {
    const nomination = advisoryNominations.need(state, which)
    if (!(onward[nomination.state] as readonly string[]).includes(to)) throw new Refusal('out-of-order', to === 'joined' ? 'Invite them first.' : `It is ${nomination.state}: it cannot be ${to} now.`)
    const board = advisoryBoards.need(state, nomination.board)
    const joins = to === 'joined' ? advisoryBoards.update(board, { roster: [...new Set([...(board.roster ?? []), nomination.account])] }) : []
    return [...advisoryNominations.update(nomination, { state: to, decidedOn: to === 'proposed' ? null : today }), ...joins]
  },
})

const [, , nominationRemove] = recordCommands(advisoryNominations, { may: 'contribute' })

export const advisoryCommands = [
  ...recordCommands(advisoryBoards, { may: 'edit' }), ...recordCommands(advisoryMeetings, { may: 'contribute', fixed: ['board'] }),
  nominate, decideNomination, nominationRemove,
] as readonly unknown[] as readonly CommandType[]
