/** Every screen, as an address below the sample workspace. The pictures are made from this list too. One line a screen. */
export const screens: readonly { readonly name: string; readonly at: string }[] = [
  { name: 'today', at: '/sample/today' },
  { name: 'plans', at: '/sample/plans' },
  { name: 'roadmap', at: '/sample/roadmap' },
  { name: 'history', at: '/sample/history' },
  { name: 'settings', at: '/sample/settings/calendar' },
  { name: 'settings words', at: '/sample/settings/words' },
  { name: 'settings people', at: '/sample/settings/people' },
  { name: 'settings teams', at: '/sample/settings/teams' },
  { name: 'settings roles', at: '/sample/settings/roles' },
  { name: 'settings tokens', at: '/sample/settings/tokens' },
  { name: 'settings backup', at: '/sample/settings/backup' },
  { name: 'settings account', at: '/sample/settings/account' },
  { name: 'welcome', at: '/welcome' },
  { name: 'welcome sample', at: '/welcome?step=sample' },
  { name: 'welcome empty', at: '/welcome?step=empty' },
]
