import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Every TypeScript file under a folder of the checkout, as paths from the root. */
export function sourcesUnder(folder: string): string[] {
  const at = path.join(root, folder)
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && statSync(path.join(at, name)).isFile())
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .sort()
}

export const isTest = (file: string): boolean => /\.(test|spec|contract)\.tsx?$/.test(file)

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** What a source imports, as written between the quotes. */
export function importsOf(file: string): string[] {
  const found: string[] = []
  const statements = /^(?:import|export)\s(?:[^'"`;=()]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm
  for (const match of read(file).matchAll(statements)) found.push(match[1] ?? match[2] ?? '')
  return found
}

/** What a file makes use of when it runs, as written between the quotes: types are gone by then, and what it imports later comes later. */
export function valuesOf(file: string): string[] {
  const statements = /^(?:import|export)\s(?!type\s)(?:([^'"`;=()]*?)\sfrom\s)?'([^']+)'/gm
  return [...read(file).matchAll(statements)].filter(([, names = '']) => !/^\{(?:\s*type [^,]*,?)*\s*\}$/.test(names.trim())).map(([, , name = '']) => name)
}
