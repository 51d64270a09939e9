#!/usr/bin/env node
// `npm start`: installs and builds when needed, then becomes the service, in this very process, so that a signal reaches it directly.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

prepare({ build: true })
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
