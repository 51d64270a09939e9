import { expect, test } from 'vitest'
import { readSources } from '../read-sources.ts'
import { only, text } from '../../testing/plan-texts.ts'

const features = `# schema
literal_search:
  title: Literal Search
  product_team: search
  maturity: ga
  documentation_link: https://docs.example/queries
  use_cases: [code_health]
  compatibility:
    github_com: true
    perforce: false
  deployment:
    cloud: beta
  note: Only on Tuesdays

kubernetes_deployment:
  title: Kubernetes
  product_team: deployment
  maturity: gaa
  compatibility:
    svn: true
`
const teams = `search:
  title: Search
  product_org: code_graph
  pm: ben_venker
  tl: someone
  issue_labels:
    - team/search
`
const folder = [
  text('data/features.yml', features),
  text('data/product_teams.yml', teams),
  text('data/product_orgs.yml', 'code_graph:\n  title: Code Graph\n  strategy_link: /strategy\n  pm: ben_venker\n'),
  text('data/code_hosts.yml', 'github_com:\n  title: GitHub.com\n  info_link: https://github.com\nperforce:\n  title: Perforce\n'),
  text('data/people.yml', 'ben_venker:\n  name: Ben Venker\n  email: ben@example.com\n  location: Berlin\n'),
  text('data/maturity_levels.yml', 'ga:\n  title: Generally Available\n  definition: A normal feature.\n'),
  text('data/use_cases.yml', 'code_health:\n  title: Code Health\n  link: /health\n'),
  text('data/deployment_options.yml', 'cloud:\n  title: Cloud\n'),
]

test('[IM12] features, teams, orgs, people and levels are drafts by their keys, what is unknown is kept as own', () => {
  const [reading, ...rest] = readSources(folder)
  expect(rest).toEqual([])
  expect(reading).toMatchObject({ shape: 'handbook', title: 'Product data' })
  const feature = only(reading, 'items', 'literal_search')
  expect(feature).toMatchObject({
    fields: {
      kind: 'feature', title: 'Literal Search', maturity: 'ga', documentationLink: 'https://docs.example/queries', compatibility: { github_com: true, perforce: false },
      deployment: { cloud: 'beta' }, own: { note: 'Only on Tuesdays' },
    },
    references: { plan: { collection: 'plans', key: 'plan:product' }, teams: [{ collection: 'teams', key: 'search' }], useCases: [{ collection: 'use-cases', key: 'code_health' }] },
    place: { file: 'data/features.yml', line: 2 },
  })
  expect(only(reading, 'teams', 'search')).toMatchObject({ fields: { title: 'Search', issueLabels: ['team/search'], own: { tl: 'someone' } }, references: { org: { key: 'code_graph' }, productManager: { key: 'ben_venker' } } })
  expect(only(reading, 'orgs', 'code_graph')).toMatchObject({ fields: { title: 'Code Graph', strategyLink: '/strategy' }, references: { director: { collection: 'people', key: 'ben_venker' } } })
  expect(only(reading, 'people', 'ben_venker').fields).toEqual({ name: 'Ben Venker', email: 'ben@example.com' })
  expect(only(reading, 'code-hosts', 'github_com').fields).toEqual({ title: 'GitHub.com', link: 'https://github.com' })
  expect(only(reading, 'maturity-definitions', 'ga').fields).toEqual({ title: 'Generally Available', definition: 'A normal feature.' })
  expect(only(reading, 'plans', 'plan:product')).toMatchObject({ shared: true, fields: { title: 'Product', kind: 'product' } })
})

test('[IM12] title, maturity, compatibility and documentation link may go to customers, and nothing else of a feature', () => {
  const columns = readSources(folder)[0]?.columns['items'] ?? []
  expect(columns.filter((column) => column.class !== 'internal').map((column) => column.field).sort()).toEqual(['compatibility', 'documentationLink', 'maturity', 'title'])
  const filled = new Set(readSources(folder)[0]?.drafts.filter((draft) => draft.collection === 'items').flatMap((draft) => [...Object.keys(draft.fields), ...Object.keys(draft.references)]))
  for (const field of ['plan', 'kind', 'own']) filled.delete(field)
  expect([...filled].filter((field) => !columns.some((column) => column.field === field))).toEqual([])
})

test('[IM14] references are kept with their own line, also those that lead nowhere', () => {
  const reading = readSources(folder)[0]
  expect(only(reading, 'items', 'kubernetes_deployment')).toMatchObject({
    references: { teams: [{ collection: 'teams', key: 'deployment' }] },
    places: { teams: { file: 'data/features.yml', line: 17, column: 'product_team' } },
  })
  expect(reading?.remarks).toContainEqual({ severity: 'warning', code: 'dangling-reference', place: { file: 'data/features.yml', line: 20, column: 'compatibility' }, sentence: 'The feature kubernetes_deployment names a code host, svn, that does not exist.' })
})

test('[IM17] a level that is unknown is told with the nearest one, which is not assumed', () => {
  const reading = readSources(folder)[0]
  const feature = only(reading, 'items', 'kubernetes_deployment')
  expect(feature.fields['maturity']).toBeUndefined()
  expect(feature.fields['own']).toEqual({ maturity: 'gaa' })
  expect(reading?.remarks.find((remark) => remark.code === 'maturity-unknown')).toMatchObject({ place: { line: 18 }, sentence: expect.stringContaining('(the nearest is "ga")') })
})

test('[IM13] explanations and schemas are quiet, another file is told once', () => {
  const beside = [...folder, text('data/README.md', '# Data\n'), text('schema/features.schema.json', '{"$schema": "x"}'), text('data/engineering_ownership.yml', 'a:\n  title: A\n  product_team: search\n')]
  const remarks = readSources(beside)[0]?.remarks.filter((remark) => !/features|people/.test(remark.place.file)) ?? []
  expect(remarks).toEqual([{ severity: 'note', code: 'not-read', place: { file: 'data/engineering_ownership.yml' }, sentence: 'data/engineering_ownership.yml was not read: it is not one of the files of product data that are known.' }])
})

test('[IM12] a folder without data/, and details of people that are not needed', () => {
  const flat = folder.map(({ path, bytes }) => ({ path: path.slice('data/'.length), bytes }))
  const reading = readSources(flat)[0]
  expect(reading?.shape).toBe('handbook')
  expect(reading?.remarks.find((remark) => remark.code === 'person-details')?.sentence).toBe('Of the person ben_venker, location was not taken.')
})

test('[PD10] a level of a deployment option that nobody knows is kept as its source said it, and columns of teams are those that the file names', () => {
  const [reading] = readSources([text('data/features.yml', features.replace('cloud: beta', 'cloud: gaa\n    own: ga')), text('data/product_teams.yml', teams)])
  expect(only(reading, 'items', 'literal_search').fields).toMatchObject({ deployment: { own: 'ga' }, own: { deployment: { cloud: 'gaa' } } })
  expect(reading?.columns['teams']?.map(({ column, field, class: reach }) => [column, field, reach])).toEqual([['title', 'title', 'internal'], ['product_org', 'org', 'internal'], ['pm', 'productManager', 'internal'], ['issue_labels', 'issueLabels', 'internal']])
})

test('[SY14] whom people report to comes with them, also where it is nobody who is known: that is looked at when it is held against what is here', () => {
  const staff = 'ben_venker:\n  name: Ben Venker\n  reports_to: anna\nanna:\n  name: Anna\n  reports_to: nobody_here\n'
  const [reading] = readSources([text('data/features.yml', features), text('data/people.yml', staff)])
  expect(only(reading, 'people', 'ben_venker').references).toMatchObject({ manager: { collection: 'people', key: 'anna' } })
  expect(only(reading, 'people', 'anna').references).toMatchObject({ manager: { collection: 'people', key: 'nobody_here' } })
})
