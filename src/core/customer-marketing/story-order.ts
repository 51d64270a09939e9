import type { Day } from '../kernel/command.ts'
import { labelDays } from '../time/label.ts'
import { type Story, type StoryStep, storySteps } from './stories.ts'

export const stepTitles: Readonly<Record<Story['state'], string>> = {
  asked: 'Asked for', 'agreed-with-customer': 'Customer agreed', drafting: 'Drafting', 'in-review': 'In review', approved: 'Approved by the customer', published: 'Published', declined: 'Declined',
}

/** The step after the one where a story is; none where it is out or declined. */
export function nextStep({ state }: Story): StoryStep | undefined {
  return state === 'declined' ? undefined : storySteps[storySteps.indexOf(state) + 1]
}

/** Why a story cannot take a step on a day, in a sentence; none where it can. It goes one step on, or back to any before it. */
export function whyNoStep(story: Story, to: StoryStep, day: Day): string | undefined {
  const { state, agreedOn, agreedUntil, consentWithdrawn, approvedOn } = story
  if (state === 'declined') return 'It is declined. Take it up again first.'
  if (state === 'published') return 'It is published: what is out is taken down where it stands.'
  if (state === to) return `It is at “${stepTitles[to]}” already.`
  const [from, at] = [storySteps.indexOf(state), storySteps.indexOf(to)]
  if (at > from + 1) return `“${stepTitles[storySteps[from + 1] ?? to]}” comes first.`
  if (at < from) return undefined
  if (agreedOn === undefined) return 'The customer has not agreed yet. Say who there did, on which day, and whether they may be named.'
  if (at < storySteps.indexOf('approved')) return undefined
  if (consentWithdrawn !== undefined) return `The customer withdrew on ${labelDays(consentWithdrawn.on)}. Ask them again first.`
  if (agreedUntil !== undefined && agreedUntil < day) return `What the customer agreed to ended on ${labelDays(agreedUntil)}. Ask them again first.`
  return to === 'published' && approvedOn === undefined ? 'Nobody at the customer has approved it yet.' : undefined
}
