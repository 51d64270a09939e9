/** A file with the path that it is known by: its own name, or its place in the folder that was dropped. */
export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** Files as a person chose them. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** What was dropped, folders with all that is in them. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  // Entries are gone once the event is over: they are taken before anything is waited for.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry())
  const folders = entries.filter((entry) => entry !== null)
  return folders.length === 0 ? chosenFiles(data.files) : (await Promise.all(folders.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) return [{ path: entry.fullPath.slice(1), file: await new Promise<File>((found, lost) => entry.file(found, lost)) }]
  const within: FileSystemEntry[] = []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A folder is told in pieces; an empty one is the end.
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((found, lost) => reader.readEntries(found, lost))
    if (more.length === 0) break
    within.push(...more)
  }
  return (await Promise.all(within.map(filesIn))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** Adds files to those chosen. The same file again counts once; another of the same name gets a number. */
export function withMore(chosen: readonly ChosenFile[], more: readonly ChosenFile[]): readonly ChosenFile[] {
  const all = [...chosen]
  for (const one of more) {
    if (all.some(({ file }) => isSame(file, one.file))) continue
    all.push({ path: freePath(one.path, new Set(all.map(({ path }) => path))), file: one.file })
  }
  return all
}

function isSame(a: File, b: File): boolean {
  return a === b || (a.name === b.name && a.size === b.size && a.lastModified === b.lastModified && a.webkitRelativePath === b.webkitRelativePath)
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf('.')
  const [stem, ending] = dot > path.lastIndexOf('/') + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  let free = path
  for (let n = 2; taken.has(free); n++) free = `${stem} (${n})${ending}`
  return free
}
