import { deprecationsIn } from '../deprecations/gates-of.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { postDays } from './post-steps.ts'
import type { ReleasePost } from './release-posts.ts'

/**
 * The post as Markdown with front matter, unpublished (row E9): highlights, features with their value, the entries of the changelog that are told, what is
 * deprecated with it, and thanks. Of the plan it takes only what is written for outside: outside titles and values.
 */
export function postText(state: State, post: ReleasePost): string {
  const release = items.get(state, launches.get(state, post.launch)?.release)
  const features = items.list(state).filter((item) => item.release === release?.id && item.kind === 'feature' && item.value !== undefined && item.mark !== 'internal' && item.mark !== 'restricted')
  const told = (post.changelog ?? []).filter((entry) => entry.told).map((entry) => entry.text)
  const gone = release === undefined ? [] : deprecationsIn(state, release.id)
  const parts = [
    frontMatter(state, post),
    post.intro,
    list('Highlights', (post.highlights ?? []).map(({ sign, text }) => (sign === undefined ? text : `${sign} ${text}`))),
    post.event === undefined ? undefined : `> ${plain(post.event)}`,
    ...features.map(({ outsideTitle, title, value = '' }) => `## ${plain(outsideTitle ?? title)}\n\n${value}`),
    list('Changelog', told),
    list('Deprecated', gone.map(({ title, endsOn }) => (endsOn === undefined ? title : `${title}, until ${endsOn}`))),
    post.thanks === undefined || post.thanks.length === 0 ? undefined : `## Thank you\n\n${post.thanks.join(', ')}`,
  ]
  return `${parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n')}\n`
}

/** The words that people wrote for a post, one part a line, as they are looked over before it goes out. */
export function postWords({ title, intro = '', highlights = [], changelog = [], event = '' }: ReleasePost): string {
  return [title, intro, ...highlights.map(({ text }) => text), event, ...changelog.filter(({ told }) => told).map(({ text }) => text)].filter((part) => part !== '').join('\n')
}

function frontMatter(state: State, post: ReleasePost): string {
  const { ship } = postDays(state, post)
  const fields = [
    ['title', post.title], ['author', people.get(state, post.editor)?.name ?? ''], ['publishDate', ship ?? ''], ['tags', '[release]'], ['slug', slug(post.title)], ['heroImage', post.picture ?? ''], ['published', 'false'],
  ]
  return `---\n${fields.map(([name, value = '']) => `${name}: ${name === 'tags' || name === 'published' || value === '' ? value : JSON.stringify(value)}`).join('\n')}\n---`
}

function list(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `## ${title}\n\n${lines.map((line) => `- ${plain(line)}`).join('\n')}`
}

/** One line: a line break would end the item of a list. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

function slug(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036F]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
