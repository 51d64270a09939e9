import { startAhead } from '../imports/worker-thread.ts'
import type { BuildOptions } from './build-options.ts'
import type { Terminal } from './terminal.ts'

/** `throughline build`: the reader starts while the rest is loaded, and no other command loads the importers and the renderers. */
export async function buildCommand(files: readonly string[], options: BuildOptions, terminal: Terminal): Promise<void> {
  startAhead()
  const { build } = await import('./build.ts')
  await build(files, options, terminal)
}
