import { usualThings } from '../workshop/usual-preparation.ts'
import { titleOfWorkshop } from './past-workshop.ts'
import type { Script, windowsFrom } from './script.ts'

/** Next quarter's workshop, eight days from the first day: it begins with the last one's result and people, and not everything is ready. */
export function prepareNextWorkshop(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  script.act(-12, 'coming workshop', 'workshop.add', {
    title: titleOfWorkshop(windows.quarters(1)), roadmap: script.id('roadmap', 'roadmaps'), previous: script.id('past workshop', 'workshops'), day: script.day(8),
    question: 'What could we do in the next four quarters so that each release lands?', presenter: 'Rasa',
  })
  const id = script.id('coming workshop', 'workshops')
  script.act(-9, 'coming workshop: things', 'workshop.change', { id, briefed: { sample: true, rules: false }, things: usualThings.map((thing, index) => ({ ...thing, done: index % 3 === 0 })) })
}
