import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../core/kernel/refusal.ts'
import { canRun, copyBinaries, installedBinaries, type Binaries } from './binaries.ts'
import { stopOrphan } from './stop-orphan.ts'
import { canReach, giveTo, isRoot, userFor, type SystemUser } from './system-user.ts'

/** Where one data folder's PostgreSQL is: its data, its programs, and who runs it. */
export interface Place {
  /** Folder of the cluster itself, owned by `user`, mode 0700. */
  readonly cluster: string
  readonly binaries: Binaries
  readonly user: SystemUser | undefined
  readonly log: string
  /** Twelve hex digits of the data folder's path: names for what must lie outside it. */
  readonly key: string
  /** The folder outside the data folder, when there had to be one. */
  readonly outside: string | undefined
  /** Where data was put that an earlier data folder of the same path had left outside. */
  readonly setAside: string | undefined
}

/** Where data goes whose folder PostgreSQL's user cannot enter: never a temporary folder. */
export const outsideRoot = '/var/lib/throughline'
const note = 'where-postgresql-is.txt'

/** Makes the data folder when it is missing: private, but when root makes it, one that another user may pass through to its own data. */
export async function makeDataDir(dataDir: string): Promise<string> {
  try {
    if ((await mkdir(dataDir, { recursive: true })) !== undefined) await chmod(dataDir, isRoot() ? 0o711 : 0o700)
    return await realpath(dataDir)
  } catch (cause) {
    throw new Refusal('unavailable', `The data folder ${dataDir} cannot be made or entered (${(cause as Error).message}). Choose another by DATA_DIR, or give this user the right to it.`)
  }
}

/**
 * Decides where PostgreSQL's data and programs of a data folder are, and remembers it: once data is somewhere, it stays there. As
 * root, PostgreSQL runs as another user, and what that user cannot reach is kept in a folder under `root`.
 * @throws Refusal `unavailable` when neither the data folder nor `root` can serve
 */
export async function choosePlace(dataDir: string, root: string = outsideRoot): Promise<Place> {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const noted = await notedPlace(dataDir)
  const inside = join(dataDir, 'postgresql')
  const user = await userFor(noted === undefined ? inside : join(noted, 'postgresql'))
  const installed = await installedBinaries()
  const outside = noted ?? join(root, key)
  const keepsInside = noted === undefined && ((await isThere(join(inside, 'PG_VERSION'))) || (await canReach(dataDir, user)))
  if (keepsInside && !(await canReach(dataDir, user))) throw new Refusal('unavailable', `The user that runs PostgreSQL can no longer enter ${dataDir}, where its data is. Give others the right to pass (chmod o+x) on it and the folders above it.`)
  const runsInstalled = await canRun(installed, user)
  let setAside: string | undefined
  if (!keepsInside) setAside = await makeOutside(dataDir, outside, noted !== undefined)
  else if (!runsInstalled) await openFolder(outside)
  const binaries = runsInstalled ? installed : await copyBinaries(installed, join(outside, `programs-${installed.version}`))
  if (!keepsInside && noted === undefined) await writeNote(dataDir, outside)
  const cluster = keepsInside ? inside : join(outside, 'postgresql')
  const [owner, there] = [process.getuid?.(), await stat(cluster).catch(() => undefined)]
  if (user === undefined && there !== undefined && there.uid !== owner) throw new Refusal('unavailable', `The data in ${cluster} belongs to another user. Start Throughline as the user that started it first.`)
  if (there?.uid === 0) await giveTo(cluster, user)
  return { cluster, binaries, user, log: join(keepsInside ? dataDir : outside, 'postgresql.log'), key, outside: keepsInside && runsInstalled ? undefined : outside, setAside }
}

/** The folder outside that a data folder's note names, or nothing. */
async function notedPlace(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, note), 'utf8').catch(() => undefined)
  const place = text?.trim().split('\n').at(-1)
  if (place !== undefined && !(await isThere(place))) throw new Refusal('unavailable', `${join(dataDir, note)} says that the PostgreSQL data is in ${place}, but that folder is gone. Bring it back, or restore a backup into an empty data folder.`)
  return place
}

/** Makes the folder outside, and claims it for its data folder. Returns where left-over data in its place was put. */
async function makeOutside(dataDir: string, outside: string, noted: boolean): Promise<string | undefined> {
  const claim = join(outside, 'belongs-to.txt')
  const claimed = (await readFile(claim, 'utf8').catch(() => '')).trim()
  if (claimed !== '' && noted && claimed !== dataDir && (await isThere(join(claimed, note)))) {
    throw new Refusal('unavailable', `${dataDir} is a copy: its PostgreSQL data in ${outside} belongs to ${claimed}. To have the same data twice, make a backup and restore it into an empty data folder.`)
  }
  // Data of a folder that was deleted by hand: nobody can say that it is not wanted any more, so it is set aside, never removed.
  const setAside = !noted && (await isThere(join(outside, 'postgresql'))) ? `${outside}.set-aside-${Date.now()}` : undefined
  if (setAside !== undefined) {
    await stopOrphan(join(outside, 'postgresql'))
    await rename(outside, setAside)
  }
  await openFolder(outside)
  await writeFile(claim, `${dataDir}\n`)
  return setAside
}

async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await chmod(folder, 0o755)
  } catch (cause) {
    throw new Refusal('unavailable', `The user that runs PostgreSQL cannot enter the data folder, and ${folder} cannot be made (${(cause as Error).message}). Set DATA_DIR to a folder that everyone can pass through, start as an ordinary user, or set DATABASE_URL.`)
  }
}

async function writeNote(dataDir: string, outside: string): Promise<void> {
  const text = `The PostgreSQL data of this folder is kept outside it, because the user that runs PostgreSQL cannot enter here.
Both belong together. To move or copy them, use "throughline backup" and "throughline restore".
The folder is:
${outside}
`
  await writeFile(join(dataDir, `${note}.new`), text)
  await rename(join(dataDir, `${note}.new`), join(dataDir, note))
  await rm(join(dataDir, `${note}.new`), { force: true })
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}
