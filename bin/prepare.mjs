// What the commands here do before anything else: look at Node's version, install, build. Plain Node, since nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs when node_modules is not what package-lock.json says, and builds when asked and the sources are not those of dist. */
export function prepare({ build }) {
  refuseOldNode()
  if (!isInstalled()) install()
  if (build) buildWhenChanged()
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

/** npm writes node_modules/.package-lock.json last, so what stands there is whole. Packages for other platforms are not in it. */
function isInstalled() {
  const wanted = lockOf('package-lock.json')
  const there = lockOf('node_modules/.package-lock.json')
  if (wanted === undefined || there === undefined) return false
  for (const [at, { version, optional, peer, link }] of Object.entries(wanted)) {
    if (at === '' || link) continue
    const found = there[at]?.version
    if (found === undefined ? !optional && !peer : found !== version) return false
  }
  return true
}

function lockOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  say('Installing what package-lock.json names …')
  // A lock that lacks a package for some other platform stops "npm ci", not "npm install".
  if (npm('ci', 'ignore') === 0 || npm('install', 2, '--no-save') === 0) return
  fail('npm could not install. Its lines above say why; run "npm ci" here to see more.')
}

/** Runs npm in the checkout, its own words to stderr or nowhere: what a command prints is its own. */
function npm(what, output, ...more) {
  const program = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const args = [...program.slice(1), what, ...more, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  return spawnSync(program[0], args, { cwd: root, stdio: ['ignore', output, output], shell: process.platform === 'win32' && program.length === 1 }).status
}

function buildWhenChanged() {
  const marker = join(root, 'dist', '.built-from')
  const digest = digestOfSources()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return
  say('Building …')
  const fresh = join(root, `dist.${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh], { cwd: root, stdio: ['ignore', 2, 2] })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const web = () => spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', join(fresh, 'web')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0 || web().status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    fail('The build failed; the lines above say where.')
  }
  for (const file of sources('src').filter((name) => !name.endsWith('.ts') && !name.startsWith(join('src', 'web')))) {
    const to = join(fresh, relative('src', file))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(join(root, file), to)
  }
  writeFileSync(join(fresh, '.built-from'), digest)
  // Swapped in whole, so that a kill half-way or a second build never leaves half of each.
  const old = `${fresh}.old`
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old)
  renameSync(fresh, join(root, 'dist'))
  rmSync(old, { recursive: true, force: true })
}

function digestOfSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', ...sources('src')]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** Files that go into dist: everything under a folder but its tests. */
function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => !name.endsWith('.test.ts') && statSync(join(root, name)).isFile())
    .sort()
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(line) {
  say(line)
  process.exit(1)
}
