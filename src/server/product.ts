import { readFileSync } from 'node:fs'

/** The product's version, as package.json has it: two folders up, in the sources and in the build. */
export const productVersion: string = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version
