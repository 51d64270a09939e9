#!/usr/bin/env node
// The command line, built. In the checkout `npx tsx src/cli/main.ts` is the same.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

prepare({ build: true })
await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href)
