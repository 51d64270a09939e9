#!/usr/bin/env node
// `npm run build`: installs when needed and builds what the service runs into dist, when the sources are not those of dist.
import { prepare } from './prepare.mjs'

prepare({ build: true })
