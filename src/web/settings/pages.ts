export interface SettingsPage {
  /** The last part of its address. */
  readonly path: string
  readonly name: string
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
      { path: 'calendar', name: 'Calendar' },
      { path: 'words', name: 'Names and words' },
      { path: 'kept-words', name: 'Words that must not leave' },
      { path: 'people', name: 'People' },
      { path: 'teams', name: 'Teams and areas' },
      { path: 'roles', name: 'Roles' },
      { path: 'audiences', name: 'Audiences' },
      { path: 'sharing', name: 'Sharing' },
      { path: 'brand', name: 'Brand' },
      { path: 'tokens', name: 'Tokens' },
      { path: 'audit', name: 'Audit', elsewhere: 'audit' },
      { path: 'backup', name: 'Backup and proof' },
    ],
  },
  {
    title: 'You and this product',
    pages: [
      { path: 'account', name: 'Your account' },
      { path: 'about', name: 'About' },
    ],
  },
]

export const settingsPages: readonly SettingsPage[] = settingsGroups.flatMap(({ pages }) => pages).filter(({ elsewhere }) => elsewhere === undefined)
