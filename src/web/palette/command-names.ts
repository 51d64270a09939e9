import type { CommandType } from '../../core/kernel/command.ts'
import { type Actor, mayCommand } from '../../core/kernel/permission.ts'
import { commandTypes } from '../../core/commands.ts'

/** Names that noun and verb do not give. */
const own: Readonly<Record<string, string>> = {
  'activity.from-items': 'Make activities from items',
  'activity.place': 'Put an activity into a bucket',
  'allowed-word.remove': 'Take back that a word may leave',
  'audience.hide-activity-roadmap': 'Hide the activity roadmap from an audience again',
  'audience.show-activity-roadmap': 'Let an audience inside see the activity roadmap',
  'cell.agree': 'Agree on a cell',
  'cell.empty': 'Leave a cell empty on purpose',
  'cell.reopen': 'Reopen a cell',
  'connector.add': 'Connect an activity to an item',
  'edition.withdraw': 'Withdraw an edition',
  'following.set': 'Follow a record, or stop following it',
  'item.keep-baseline': 'Keep the dates of items to hold later ones against',
  'item.cover': 'Put an item into the deck',
  'item.leave-out': 'Leave an item out of the deck',
  'membership.set': 'Give a person a role',
  'roadmap.agree': 'Agree on an activity roadmap',
  'roadmap.reopen': 'Reopen an activity roadmap',
  'settings.change': 'Change the settings',
  'source.map': 'Change what a source’s columns are read as',
  'waiver.add': 'Leave an open question so on purpose',
  'waiver.remove': 'Ask again what was left so on purpose',
  'words.allow': 'Let a word leave that must not',
  'words.replace': 'Change a word everywhere',
}

/** Acts that have a place of their own: restoring has the history, reading the inbox, an import its screen, a workspace its page. */
const elsewhere: ReadonlySet<string> = new Set(['record.restore', 'inbox.read', 'import.commit', 'workspace.found'])

/** A command as a person would say it: "Add a bucket", "Leave a cell empty on purpose". */
export function commandTitle({ name }: Pick<CommandType, 'name'>): string {
  const known = own[name]
  if (known !== undefined) return known
  const [noun = name, verb = ''] = name.split('.')
  const words = nouns[noun] ?? noun.replaceAll('-', ' ')
  const said = verb.replaceAll('-', ' ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${/^(?!use)[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}

const nouns: Readonly<Record<string, string>> = { roadmap: 'activity roadmap', source: 'source of plans' }

/** Every command that this actor may do by hand, in the order in which core knows them. Those of a workshop's room are done in it. */
export function commandsFor(actor: Actor): CommandType[] {
  return [...commandTypes.values()].filter((type) => type.byService !== true && type.may !== 'take-part' && !elsewhere.has(type.name) && mayCommand(actor, type))
}
