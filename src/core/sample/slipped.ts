import { addDays } from '../time/days.ts'
import { dayWindow, type Window } from '../time/window.ts'
import type { Script, windowsFrom } from './script.ts'

type Windows = ReturnType<typeof windowsFrom>

interface Around {
  readonly title: string
  readonly bucket: string
  readonly kind: string
  readonly owner: string
  readonly effort: number
  readonly goal: string
  readonly link: 'announces' | 'enables' | 'waits-for'
  readonly gap?: number
  readonly window: Window
}

/** What is done around Relay 4.3, as its day was planned before it slipped. */
function around({ months }: Windows): Around[] {
  const after = addDays(months(2).start, 14)
  return [
    { title: 'Rules taught to support', bucket: 'Field enablement', kind: 'enablement', owner: 'Olek', effort: 2, goal: 'Support answers without asking', link: 'enables', window: months(0) },
    { title: 'Conflict rules announced', bucket: 'Launches', kind: 'launch', owner: 'Mara', effort: 1, goal: 'Every customer of Relay has read of it', link: 'announces', window: months(1) },
    { title: 'First week with the rules', bucket: 'Customer voice', kind: 'proof-points', owner: 'Bea', effort: 2, goal: 'Three customers tell how it went', link: 'waits-for', gap: 7, window: { ...dayWindow(after), end: addDays(after, 6) } },
  ]
}

/** Work that hangs on the day of Relay 4.3, which slips later on: that slip waits for its answers. The one of Canvas 7 was answered on the next day. */
export function planAround(script: Script, windows: Windows, bucketId: (title: string) => string): void {
  for (const { title, bucket, owner, goal, link, gap, ...more } of around(windows)) {
    script.act(-52, `activity ${title}`, 'activity.add', { roadmap: script.id('roadmap', 'roadmaps'), bucket: bucketId(bucket), title, owner: script.person(owner), completionGoal: goal, status: 'planned', ...more })
    script.act(-52, `connect ${title}`, 'connector.add', { activity: script.id(`activity ${title}`, 'activities'), item: script.item('Relay 4.3'), link, ...(gap && { gap }), why: 'Its day is the day of the release.' })
  }
  script.act(-44, 'leave slip of Canvas 7', 'slip.leave', { id: script.id('slip Canvas 7', `slip of ${script.item('Canvas 7')}`) }, { reason: 'All of it was planned for the whole quarter, so nothing has to move.' })
}
