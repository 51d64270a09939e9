import { readActivityGrid } from './activity-grid.ts'
import type { DeckContext } from './deck-context.ts'
import type { SlideSpec } from './deck-facts.ts'
import type { Drawn } from './sheet.ts'
import type { SlideKindKey, ToldOptions } from './slide-kinds.ts'
import { activityGridSlides } from './slides/activity-grid.ts'
import { assetSlides } from './slides/assets.ts'
import { changeSlides } from './slides/change-note.ts'
import { closingSlide } from './slides/closing.ts'
import { compatibilitySlides } from './slides/compatibility.ts'
import { contextSlides } from './slides/context.ts'
import { coverSlide } from './slides/cover.ts'
import { maturitySlides } from './slides/maturity.ts'
import { missingValueFindings, missingValueSlides } from './slides/missing-values.ts'
import { problemSlides } from './slides/problems.ts'
import { teamSlides } from './slides/product-teams.ts'
import { recentlyLaunchedSlides } from './slides/recently-launched.ts'
import { slidesOfReleases } from './slides/release.ts'
import { timelineSlides } from './slides/timeline.ts'
import { whatToExpectSlide } from './slides/what-to-expect.ts'

type Builders = { readonly [K in SlideKindKey]: (context: DeckContext, options: ToldOptions<K>, slide: SlideSpec) => Drawn }

/** How each kind of slide is made from a View, by its key. */
export const slideBuilders: Builders = {
  cover: (context) => ({ slides: [coverSlide(context)] }),
  'what-to-expect': (context) => ({ slides: [whatToExpectSlide(context)] }),
  problems: (context) => (context.plan.dated || context.deck.release !== undefined ? problemSlides(context) : none),
  timeline: (context, { groupBy }) => (context.plan.dated ? { slides: timelineSlides(context, groupBy) } : none),
  releases: (context, { most }) => (context.plan.dated || context.deck.release !== undefined ? slidesOfReleases(context, most) : none),
  'recently-launched': (context) => (context.plan.dated ? { slides: recentlyLaunchedSlides(context) } : none),
  changes: (context) => ({ slides: changeSlides(context) }),
  maturity: (context, { always }) => (always || !context.plan.dated ? { slides: maturitySlides(context) } : none),
  compatibility: (context, { always }) => (always || !context.plan.dated ? { slides: compatibilitySlides(context) } : none),
  'product-teams': (context) => ({ slides: teamSlides(context) }),
  assets: (context) => ({ slides: assetSlides(context) }),
  closing: (context) => ({ slides: [closingSlide(context)] }),
  'missing-values': (context) => (context.plan.dated ? none : { slides: context.inside || context.presenter ? missingValueSlides(context) : [], findings: missingValueFindings(context) }),
  'activity-grid': ({ view, deck, measure }) => ({ slides: activityGridSlides(readActivityGrid(view, deck), measure) }),
  context: ({ measure }, _, { title = '', text = '' }) => ({ slides: contextSlides(measure, title, text) }),
}

const none: Drawn = { slides: [] }
