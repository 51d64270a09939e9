import type { Script, windowsFrom } from './script.ts'

type Windows = ReturnType<typeof windowsFrom>

/** Those whose plans the roadmap was built on, with the plan that is theirs and who speaks for them. */
const groups = [['Product teams', 'plan product', ['Rasa', 'Aino']], ['Marketing', 'plan marketing', ['Ines']], ['Channel and partners', 'plan partners', ['Joren']]] as const

/** Three that had a place at first, and gave it up to something else. */
const displaced = [
  { title: 'Reseller tour', bucket: 'Partners', kind: 'enablement', owner: 'Joren', effort: 4, goal: 'Six resellers visited', quarter: 1, to: 4, askedBy: 'Two resellers in the north, through Joren', group: 'Channel and partners', displacedBy: 'Canvas 7.1 launch', lookAgain: 60, on: -25, reason: 'Nobody is free to travel while Canvas 7.1 comes out.' },
  { title: 'Analyst dinner', bucket: 'Strategic initiatives', kind: 'analyst-relations', owner: 'Ines', effort: 6, goal: 'Four analysts at one table', quarter: 1, askedBy: 'Three analysts, through Ines', displacedBy: 'Category narrative', lookAgain: -2, on: -24, reason: 'There is no new story to tell them before the narrative stands.' },
  { title: 'Page for Offline reports', bucket: 'Launches', kind: 'content', owner: 'Tomas', effort: 3, goal: 'The page is up', quarter: 2, isDropped: true, group: 'Product teams', displacedBy: 'Canvas 7, which has its people', on: -13, reason: 'Offline reports was deferred, so there is nothing to show.' },
] as const

/** How the roadmap was taken to those it depends on: what each was shown, where it stands, what we need from it, and what was put off. */
export function socialize(script: Script, windows: Windows, bucketId: (title: string) => string): void {
  const roadmap = script.id('roadmap', 'roadmaps')
  const activity = (title: string) => script.id(`note ${title}`, 'notes')
  for (const [title, plan, people] of groups) script.act(-50, `stakeholders ${title}`, 'stakeholder-group.add', { title, plans: [script.id(plan, 'plans')], people: people.map((name) => script.person(name)) })
  const group = (title: (typeof groups)[number][0]) => script.id(`stakeholders ${title}`, 'stakeholder-groups')
  putOff(script, windows, bucketId)

  script.act(-30, 'shown to product', 'showing.add', { group: group('Product teams'), roadmap, note: 'Both leads were there.' })
  script.act(-30, 'product agrees', 'buy-in.say', { group: group('Product teams'), roadmap, stand: 'agrees' })
  script.act(-30, 'product on mobile', 'buy-in.say', { group: group('Product teams'), roadmap, activity: activity('Mobile brief'), stand: 'objects', note: 'The Canvas team plans phone reports after Canvas 8, and reads no brief before.' })
  script.act(-27, 'shown to marketing', 'showing.add', { group: group('Marketing'), roadmap })
  script.act(-27, 'marketing on the launch', 'buy-in.say', { group: group('Marketing'), roadmap, activity: activity('Canvas 7.1 launch'), stand: 'agrees' })
  script.act(-27, 'marketing on the week', 'buy-in.say', { group: group('Marketing'), roadmap, activity: activity('Enablement week'), stand: 'objects', note: 'It falls into the week of the summit.' })
  script.act(-22, 'the week was met', 'buy-in.meet', { id: script.id('marketing on the week', 'buy-ins'), how: 'The week is held after the summit.' })

  script.act(-30, 'ask for a build', 'ask.add', { group: group('Product teams'), activity: activity('Canvas 7 demo path'), what: 'A build with live figures for the demo path', by: script.day(20) })
  script.act(-30, 'ask for the words', 'ask.add', { group: group('Product teams'), what: 'The last words of the conflict rules', by: script.day(-15) })
  script.act(-16, 'the words came', 'ask.answer', { id: script.id('ask for the words', 'asks'), given: true, note: 'They stand in the product plan.' })
  script.act(-27, 'ask for the paper', 'ask.add', { group: group('Marketing'), item: script.item('Paper: what a wrong figure costs'), what: 'The paper before Relay 4.3 is announced', wanted: windows.months(2), by: script.day(12) })
  script.act(-20, 'ask for resellers', 'ask.add', { group: group('Channel and partners'), activity: activity('Reseller class, first round'), what: 'Names of three resellers for the first class', by: script.day(-3) })
}

function putOff(script: Script, windows: Windows, bucketId: (title: string) => string): void {
  for (const { title, bucket, owner, goal, quarter, on, reason, displacedBy, ...more } of displaced) {
    const { kind, effort } = more
    script.act(-52, `activity ${title}`, 'activity.add', { roadmap: script.id('roadmap', 'roadmaps'), bucket: bucketId(bucket), title, kind, owner: script.person(owner), effort, completionGoal: goal, window: windows.quarters(quarter), status: 'planned' })
    script.act(on, `put off ${title}`, 'activity.defer', {
      id: script.id(`activity ${title}`, 'activities'), displacedBy, ...('to' in more ? { to: windows.quarters(more.to) } : {}), ...('isDropped' in more ? { outcome: 'dropped' } : {}),
      ...('askedBy' in more ? { askedBy: more.askedBy } : {}), ...('group' in more ? { group: script.id(`stakeholders ${more.group}`, 'stakeholder-groups') } : {}), ...('lookAgain' in more ? { lookAgain: script.day(more.lookAgain) } : {}),
    }, { reason })
  }
}
