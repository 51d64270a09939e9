import { type Change, type Fields } from '../kernel/change.ts'
import type { CommandType } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'

/** "Relay core" as "relay_core". */
export function keyFrom(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, 500) || 'unnamed'
}

/**
 * The plain commands of a reference record, whose add gives it a key made of its title: features speak of a code host or a level by its key, so one that
 * was made here needs one as one that was imported has it. The key stays when the title changes.
 */
export function keyed(commands: readonly CommandType[]): CommandType[] {
  return commands.map((command) => (command.name.endsWith('.add') ? { ...command, decide: (state, args, context) => command.decide(state, args, context).map(withKey(state.list.bind(state))) } : command))
}

function withKey(list: (collection: string) => readonly Fields[]): (change: Change) => Change {
  return (change) => {
    if (change.kind !== 'create') return change
    const key = keyFrom(String(change.after['title']))
    if (list(change.collection).some((one) => one['sourceKey'] === key)) throw new Refusal('exists', `"${key}" is there already: give it another title.`, { at: 'args.title' })
    return { ...change, after: { ...change.after, sourceKey: key } }
  }
}
