import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { themes } from './themes.ts'

const { logo, master } = themes.definition.fields

/**
 * Sets or takes away the files of a theme. Only the service writes it, after it has read, cleaned and kept a file: a digest that a
 * person sends could name any file of the workspace.
 */
const themeSetFiles = defineCommand({
  name: 'theme.set-files',
  summary: 'Sets the logo or the master of a theme to a file that was checked and cleaned, or takes it away.',
  may: 'edit',
  server: true,
  byService: true,
  args: z.strictObject({ id, logo: logo.type.unwrap().nullable().optional(), master: master.type.unwrap().nullable().optional() }),
  decide: (state, { id: which, ...files }) => themes.update(themes.need(state, which), files),
})

export const themeCommands = [...recordCommands(themes, { may: 'edit', without: ['logo', 'master'] }), themeSetFiles] as readonly unknown[] as readonly CommandType[]
