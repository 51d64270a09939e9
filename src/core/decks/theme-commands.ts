import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { standingTheme, themes } from './themes.ts'

const { logo, master, colors, fonts } = themes.definition.fields

/**
 * Sets or takes away the files of a theme, with the colours and fonts that its master brings. Only the service writes it, after it has read, cleaned and kept a file: a digest that a
 * person sends could name any file of the workspace.
 */
const themeSetFiles = defineCommand({
  name: 'theme.set-files',
  summary: 'Sets the logo or the master of a theme to a file that was checked and cleaned, or takes it away.',
  may: 'edit',
  server: true,
  byService: true,
  args: z.strictObject({ id, logo: logo.type.unwrap().nullable().optional(), master: master.type.unwrap().nullable().optional(), colors: colors.type.optional(), fonts: fonts.type.optional() }),
  decide: (state, { id: which, ...files }) => themes.update(themes.need(state, which), files),
})

/** Chooses the theme that decks wear unless they say another, or none. */
const themeStand = defineCommand({
  name: 'theme.stand',
  summary: 'Chooses the theme that every deck wears unless it says another; none for the maker’s own.',
  may: 'edit',
  args: z.strictObject({ id: id.nullable() }),
  decide(state, { id: which }) {
    const chosen = which === null ? undefined : themes.need(state, which)
    const before = standingTheme(state)
    if (before?.id === chosen?.id) return []
    return [...(before === undefined ? [] : themes.update(before, { isStanding: null })), ...(chosen === undefined ? [] : themes.update(chosen, { isStanding: true }))]
  },
})

export const themeCommands = [...recordCommands(themes, { may: 'edit', without: ['logo', 'master', 'isStanding'] }), themeSetFiles, themeStand] as readonly unknown[] as readonly CommandType[]
