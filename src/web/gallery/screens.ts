/** Every screen, as an address below the sample workspace. The pictures are made from this list too. One line a screen. */
export const screens: readonly { readonly name: string; readonly at: string }[] = [
  { name: 'today', at: '/sample/today' },
  { name: 'plans', at: '/sample/plans' },
  { name: 'roadmap', at: '/sample/roadmap' },
  { name: 'history', at: '/sample/history' },
  { name: 'settings', at: '/sample/settings/workspace' },
]
