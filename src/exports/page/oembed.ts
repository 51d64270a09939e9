import type { PageStory } from '../../core/editions/page/page-story.ts'
import { canonicalJson } from '../../lib/json.ts'
import { escapeAttribute } from '../markup.ts'

export interface OembedFacts {
  /** The page in full, and the service that it is on. */
  readonly page: string
  readonly site: string
  /** The most that the site which shows it has room for. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** The size of a frame in which the months of a plan have room. */
const usual = { width: 1200, height: 900 } as const

/** How a page stands in a frame on another site, as oEmbed 1.0 tells it. The frame runs nothing: the page has no script. */
export function toOembed(story: PageStory, { page, site, width = usual.width, height = usual.height }: OembedFacts): string {
  const title = story.subject ?? story.heading
  const size = { width: Math.min(width, usual.width), height: Math.min(height, usual.height) }
  return canonicalJson({
    version: '1.0', type: 'rich', title, provider_name: story.company === '' ? title : story.company, provider_url: site, ...size,
    html: `<iframe src="${escapeAttribute(page)}" title="${escapeAttribute(title)}" width="${size.width}" height="${size.height}" loading="lazy" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>`,
  })
}
