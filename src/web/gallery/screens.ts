export interface Screen {
  readonly name: string
  readonly at: string
  /** Words that are pressed on the screen, one after the other, and then a key: they lead to what this one shows. */
  readonly press?: readonly string[]
  readonly keys?: string
  /** What is there once it is whole. */
  readonly waitFor?: string
  /** What it shows is that the service says no. */
  readonly refused?: true
}

/** Every screen, as an address below the sample workspace. The pictures are made from this list, and axe looks at it too. One line a screen. */
export const screens: readonly Screen[] = [
  { name: 'today', at: '/sample/today' },
  { name: 'plans', at: '/sample/plans' },
  { name: 'plans table', at: '/sample/plans?view=table' },
  { name: 'plans tree', at: '/sample/plans?view=tree' },
  { name: 'plan', at: '/sample/plans', press: ['Marketing plan'], waitFor: 'aside:visible, [role=dialog]:visible' },
  { name: 'item', at: '/sample/plans', press: ['Relay 4.2'], waitFor: 'aside:visible, [role=dialog]:visible' },
  { name: 'import', at: '/sample/plans/import' },
  { name: 'import review', at: '/sample/plans/import', press: ['Try it with this example', 'Check the file'], waitFor: 'button:has-text("Commit"):visible' },
  { name: 'roadmap', at: '/sample/roadmap' },
  { name: 'roadmap timeline', at: '/sample/roadmap?view=timeline' },
  { name: 'roadmap list', at: '/sample/roadmap?view=list' },
  { name: 'roadmap beside', at: '/sample/roadmap?view=beside' },
  { name: 'roadmap months', at: '/sample/roadmap?period=month' },
  { name: 'roadmap past', at: '/sample/roadmap?asOf=2026-11-25' },
  { name: 'roadmap review', at: '/sample/roadmap/review', waitFor: 'figure:visible' },
  { name: 'workshops', at: '/sample/roadmap/workshops' },
  { name: 'workshop preparation', at: '/sample/roadmap/workshops/1118453d-5ee9-5de2-9465-39457d3ff76c', waitFor: 'textarea:visible' },
  { name: 'workshop replay', at: '/sample/roadmap/workshops/51a4a256-928b-51cc-b034-e0a48f04a54c/replay?at=40', waitFor: 'input[type=range]:visible' },
  { name: 'workshop replay dates', at: '/sample/roadmap/workshops/51a4a256-928b-51cc-b034-e0a48f04a54c/replay?at=70', waitFor: 'input[type=range]:visible' },
  { name: 'workshop room', at: '/sample/workshop/1118453d-5ee9-5de2-9465-39457d3ff76c' },
  { name: 'workshop note', at: '/sample/roadmap?open=notes/54b22c8b-b2b6-5cfd-a430-3f30fcadf379', waitFor: 'blockquote:visible' },
  { name: 'join', at: '/j' },
  { name: 'workshop paper', at: '/sample/roadmap/workshops/51a4a256-928b-51cc-b034-e0a48f04a54c/paper' },
  { name: 'workshop summary', at: '/sample/roadmap/workshops/51a4a256-928b-51cc-b034-e0a48f04a54c/summary' },
  { name: 'activity', at: '/sample/roadmap?view=list', press: ['Pricing page test'], waitFor: 'aside:visible, [role=dialog]:visible' },
  { name: 'gone', at: '/sample/roadmap?open=activities/none', waitFor: 'aside:visible, [role=dialog]:visible' },
  { name: 'palette', at: '/sample/today', keys: 'Control+k', waitFor: 'dialog:visible' },
  { name: 'keys', at: '/sample/today', keys: '?', waitFor: 'dialog:visible' },
  { name: 'publish', at: '/sample/publish' },
  { name: 'publish presenter', at: '/sample/publish?copy=presenter' },
  { name: 'publish activities', at: '/sample/publish?deck=activities' },
  { name: 'publish dialog', at: '/sample/publish', press: ['Publish edition 3 …'], waitFor: 'dialog:visible' },
  { name: 'editions', at: '/sample/publish?view=editions' },
  { name: 'view as', at: '/sample/publish?view=as', press: ['Relay 4.3'], waitFor: 'aside:visible' },
  { name: 'history', at: '/sample/history' },
  { name: 'history difference', at: '/sample/history?view=difference' },
  { name: 'links', at: '/sample/publish/links' },
  { name: 'accounts', at: '/sample/accounts' },
  { name: 'account', at: '/sample/accounts', press: ['Aldersund Freight'], waitFor: 'aside:visible, [role=dialog]:visible' },
  { name: 'subscriptions', at: '/sample/publish/subscriptions' },
  { name: 'audit', at: '/sample/audit' },
  { name: 'settings', at: '/sample/settings/calendar' },
  { name: 'settings words', at: '/sample/settings/words' },
  { name: 'settings kept words', at: '/sample/settings/kept-words' },
  { name: 'settings people', at: '/sample/settings/people' },
  { name: 'settings teams', at: '/sample/settings/teams' },
  { name: 'settings roles', at: '/sample/settings/roles' },
  { name: 'settings audiences', at: '/sample/settings/audiences' },
  { name: 'settings sharing', at: '/sample/settings/sharing' },
  { name: 'settings brand', at: '/sample/settings/brand' },
  { name: 'settings tokens', at: '/sample/settings/tokens' },
  { name: 'settings backup', at: '/sample/settings/backup' },
  { name: 'settings account', at: '/sample/settings/account' },
  { name: 'reader', at: '/sample/views' },
  { name: 'survey', at: '/sample/publish/survey/3' },
  { name: 'sign in', at: '/sign-in' },
  { name: 'sign in first', at: '/sign-in/owner' },
  { name: 'sign in invitation', at: '/sign-in/invitation/none', refused: true },
  { name: 'sign in forgotten', at: '/sign-in/forgotten' },
  { name: 'welcome', at: '/welcome' },
  { name: 'welcome sample', at: '/welcome?step=sample' },
  { name: 'welcome empty', at: '/welcome?step=empty' },
]
