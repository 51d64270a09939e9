import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInAudience } from '../../src/core/audiences/built-in.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import type { View } from '../../src/core/audiences/view.ts'
import { changeOutline, type Outline } from '../../src/core/editions/change-outline.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { recordTypes } from '../../src/core/root.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { importEach } from './import-months.ts'

const excerpts = join(import.meta.dirname, 'excerpts/outlines')
const months = (folder: string) => readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d-/.test(name)).sort().map((name) => ({ day: name.slice(0, 10), files: readRealFolder(join(folder, name)) }))

const viewOf = (state: State, audience: string, today: string): View => redact(state, builtInAudience(audience), { today, key: 'the key of the workspace' })

interface Month {
  readonly day: string
  readonly state: State
}

function imported(folder: string): Month[] {
  const all = months(folder)
  return importEach(all).map((state, at) => ({ state, day: all[at]?.day ?? '' }))
}

/** What changed from one month to a later one, as lines of group and sentence. */
function told(all: readonly Month[], from: string, to: string, audience: string): Outline {
  const [before, after] = [from, to].map((day) => all.find((month) => month.day.startsWith(day)) as Month)
  return changeOutline(viewOf(before?.state as State, audience, before?.day ?? ''), viewOf(after?.state as State, audience, after?.day ?? ''), { horizon: 6 })
}
const sentences = (outline: Outline) => outline.lines.map((line) => line.sentence)

const april = [
  'Code Insights is now generally available; it was in beta. Its documentation has moved to https://docs.sourcegraph.com/code_insights.',
  'Native Integration now works with GitHub.com, GitHub Enterprise, Bitbucket Cloud and Gitolite.',
]
const rename =
  'Precise Code Intelligence for Java & Scala is now called Precise Code Intelligence for Java, Scala & Kotlin, and works with GitHub.com, GitHub Enterprise, GitLab.com, ' +
  'GitLab Enterprise, Bitbucket Server, Bitbucket Cloud, Phabricator, AWS CodeCommit, Gitolite, Gerrit, Perforce and CVS.'

describe('excerpts of product data', () => {
  const winter = importEach(months(excerpts).slice(0, 2)).map((state, at) => ({ state, day: ['2021-12-15', '2022-01-15'][at] ?? '' }))
  const spring = importEach(months(excerpts).slice(2)).map((state, at) => ({ state, day: ['2022-03-15', '2022-04-15', '2022-05-15'][at] ?? '' }))

  test('[ED14] what went from Beta to GA, what moved and what works with more, and nothing else', () => {
    const outline = told(spring, '2022-03', '2022-04', 'customers')
    expect(sentences(outline)).toEqual(april)
    expect(outline.headline).toBe('Code Insights reaches GA, and Native Integration works with more')
    expect(outline.lines[0]).toMatchObject({ group: 'maturity', before: 'Beta', after: 'GA', kind: 'feature' })
  })

  test('[ED14] team moves are told inside under their own heading, and customers are told that nothing changed for them', () => {
    expect(told(spring, '2022-04', '2022-05', 'internal').lines.map((line) => [line.group, line.sentence])).toEqual([
      ['reorganised', 'Browser Extension has moved from Growth and Integrations to Integrations.'],
      ['reorganised', 'User Authentication has moved from Cloud SaaS to IAM and Admin Experience.'],
    ])
    expect(told(spring, '2022-04', '2022-05', 'customers')).toMatchObject({ empty: true, lines: [], sentence: 'Nothing has changed for you since 15 Apr 2022.' })
  })

  test('[ED14] a new name is told with the compatibility that came with it', () => {
    for (const audience of ['customers', 'internal']) expect(sentences(told(winter, '2021-12', '2022-01', audience))).toEqual([rename])
  })
})

const handbook = join(realData ?? '', 'sourcegraph-handbook')
if (realData !== undefined && existsSync(handbook)) describe('eight months of product data', () => {
  const all = imported(handbook)
  const pairs = all.slice(1).map((month, at) => [(all[at] as Month).day, month.day] as const)

  test('[ED14] customers are told what changed for them each month, and nothing else', () => {
    expect(Object.fromEntries(pairs.map(([from, to]) => [to, sentences(told(all, from, to, 'customers'))]))).toEqual({
      '2021-12-15': [],
      '2022-01-15': [rename],
      '2022-02-15': ['Server side batch changes joins the plan: experimental.', 'The documentation of Code Insights has moved to https://docs.sourcegraph.com/.'],
      '2022-03-15': ['Precise Code Intelligence auto-indexing joins the plan: experimental.'],
      '2022-04-15': april,
      '2022-05-15': [],
      '2022-06-15': ['Batch Changes now works with Bitbucket Cloud.'],
    })
  })

  test('[ED14] inside, the team moves of a month stand under their own heading', () => {
    const may = told(all, '2022-04', '2022-05', 'internal')
    expect(new Set(may.lines.map((line) => line.group))).toEqual(new Set(['reorganised']))
    expect(may.lines.map((line) => [line.title, line.before, line.after])).toEqual([
      ['Browser Extension', 'Growth and Integrations', 'Integrations'],
      ['Custom Extensions', 'Growth and Integrations', 'Integrations'],
      ['Pre-built Extensions', 'Growth and Integrations', 'Integrations'],
      ['User Authentication', 'Cloud SaaS', 'IAM and Admin Experience'],
    ])
    expect(may.headline).toBe('Four features change teams')
    expect(told(all, '2021-11', '2021-12', 'internal').lines.filter((line) => line.group === 'reorganised')).toHaveLength(9)
  })

  test('[ED14] no outline and no View for customers names a team, a person or a deployment', () => {
    const names = new Set<string>()
    for (const { state } of all) {
      for (const collection of ['teams', 'people', 'deployment-options']) {
        for (const record of state.list(collection)) names.add(String(record['title'] ?? record['name'])).add(String(record['sourceKey']))
      }
    }
    // A few teams and options are called as what is made or worked with ("Cloud"); those words say nothing of a team.
    const products = new Set(all.flatMap(({ state }) => [...state.list('items'), ...state.list('code-hosts')].flatMap((one) => [String(one['title']), String(one['sourceKey'])])))
    const secret = [...names].filter((name) => name.length > 3 && ![...products].some((title) => title.toLowerCase().includes(name.toLowerCase())))
    expect(secret.length).toBeGreaterThan(60)
    for (const [from, to] of pairs) {
      const text = JSON.stringify(told(all, from, to, 'customers'))
      expect(secret.filter((name) => text.includes(name))).toEqual([])
    }
    for (const { state, day } of all) {
      const text = JSON.stringify(viewOf(state, 'customers', day).data())
      expect(secret.filter((name) => text.includes(name))).toEqual([])
    }
  })
})

const real = ['kubernetes', 'sourcegraph-handbook/2022-04-15-5468a0c6', 'conference-data'].map((name) => join(realData ?? '', name)).filter((folder) => realData !== undefined && existsSync(folder))
const folders = [...months(excerpts).map(({ files }) => files), ...real.map((folder) => readRealFolder(folder))]

test('[AU2] every field that a known source fills and that could go outside is named by a column, save what is structure', () => {
  const structure = new Set(['kind', 'plan', 'item'])
  for (const files of folders) {
    for (const reading of readSources(files)) {
      for (const draft of reading.drafts) {
        const columns = reading.columns[draft.collection]
        const open = [...Object.keys(draft.fields), ...Object.keys(draft.references)].filter((field) => {
          const ofField = recordTypes.get(draft.collection)?.definition.fields[field]?.class ?? 'internal'
          return ofField !== 'internal' && ofField !== 'restricted' && !structure.has(field)
        })
        if (columns !== undefined) expect(open.filter((field) => !columns.some((column) => column.field === field))).toEqual([])
      }
    }
  }
})
