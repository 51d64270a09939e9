import { accountTelling } from '../audiences/told-accounts.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { everybody, postFacts } from './post-facts.ts'
import { postDays } from './post-steps.ts'
import type { ReleasePost } from './release-posts.ts'

/**
 * The post as Markdown with front matter, unpublished (row E9): highlights, features with their value, the entries of the changelog that are told, what is
 * deprecated with it, and thanks. What it takes of the plan is what everybody may be told (post-facts.ts); an account that somebody named is “a customer” in it.
 */
export function postText(state: State, post: ReleasePost, today: Day): string {
  const { features, deprecated } = postFacts(state, post, today)
  const told = (post.changelog ?? []).filter((entry) => entry.told).map((entry) => entry.text)
  const parts = [
    frontMatter(state, post),
    post.intro,
    list('Highlights', (post.highlights ?? []).map(({ sign, text }) => (sign === undefined ? text : `${sign} ${text}`))),
    post.event === undefined ? undefined : `> ${plain(post.event)}`,
    ...features.map(({ title, value }) => `## ${plain(title)}\n\n${value}`),
    list('Changelog', told),
    list('Deprecated', deprecated),
    post.thanks === undefined || post.thanks.length === 0 ? undefined : `## Thank you\n\n${post.thanks.map(plain).join(', ')}`,
  ]
  const text = `${parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n')}\n`
  return accountTelling(state, everybody(state)).text(text)
}

/** The words that people wrote for a post, one part a line. */
export function writtenWords({ title, intro = '', highlights = [], changelog = [], event = '', thanks = [] }: ReleasePost): string {
  return [title, intro, ...highlights.map(({ text }) => text), event, ...changelog.filter(({ told }) => told).map(({ text }) => text), ...thanks].filter((part) => part !== '').join('\n')
}

/** All the words that go out with a post, as they are looked over before: what people wrote for it, and what it takes of the plan. */
export function postWords(state: State, post: ReleasePost, today: Day): string {
  const { features, deprecated } = postFacts(state, post, today)
  return [writtenWords(post), ...features.flatMap(({ title, value }) => [title, value]), ...deprecated].join('\n')
}

function frontMatter(state: State, post: ReleasePost): string {
  const { ship } = postDays(state, post)
  const fields = [
    ['title', post.title], ['author', nameOf(state, post.editor)], ['publishDate', ship ?? ''], ['tags', '[release]'], ['slug', slug(post.title)], ['heroImage', post.picture ?? ''], ['published', 'false'],
  ]
  return `---\n${fields.map(([name, value = '']) => `${name}: ${name === 'tags' || name === 'published' || value === '' ? value : JSON.stringify(value)}`).join('\n')}\n---`
}

function nameOf(state: State, person: string | undefined): string {
  const found = people.get(state, person)
  return found === undefined || found.erased === true ? '' : found.name
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
