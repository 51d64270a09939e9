import { Ban, CalendarDays, CaseSensitive, Database, Eye, Info, KeyRound, Link2, type LucideIcon, Network, Palette, ScrollText, Shield, UserRound, Users } from 'lucide-react'

export interface SettingsPage {
  /** The last part of its address. */
  readonly path: string
  readonly name: string
  readonly icon: LucideIcon
  /** Another place that stands among the settings, below the workspace. */
  readonly elsewhere?: string
}

export interface SettingsGroup {
  readonly title: string
  readonly pages: readonly SettingsPage[]
}

/** The pages of the settings, in their order. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    title: 'Workspace',
    pages: [
      { path: 'calendar', name: 'Calendar', icon: CalendarDays },
      { path: 'words', name: 'Names and words', icon: CaseSensitive },
      { path: 'kept-words', name: 'Words that must not leave', icon: Ban },
      { path: 'people', name: 'People', icon: Users },
      { path: 'teams', name: 'Teams and areas', icon: Network },
      { path: 'roles', name: 'Roles', icon: Shield },
      { path: 'audiences', name: 'Audiences', icon: Eye },
      { path: 'sharing', name: 'Sharing', icon: Link2 },
      { path: 'brand', name: 'Brand', icon: Palette },
      { path: 'tokens', name: 'Tokens', icon: KeyRound },
      { path: 'audit', name: 'Audit', icon: ScrollText, elsewhere: 'audit' },
      { path: 'backup', name: 'Backup and proof', icon: Database },
    ],
  },
  {
    title: 'You and this product',
    pages: [
      { path: 'account', name: 'Your account', icon: UserRound },
      { path: 'about', name: 'About', icon: Info },
    ],
  },
]

export const settingsPages: readonly SettingsPage[] = settingsGroups.flatMap(({ pages }) => pages).filter(({ elsewhere }) => elsewhere === undefined)
