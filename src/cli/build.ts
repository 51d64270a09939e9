import type { Terminal } from './terminal.ts'
export async function build(_files: readonly string[], _options: unknown, _terminal: Terminal): Promise<void> {}
