import type { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { importProgress } from '../../protocol/import-routes.ts'

type Progress = z.infer<typeof importProgress>

interface Running {
  readonly workspace: string
  readonly stop: AbortController
  progress: Progress
}

/** Dry runs that are being made on this node: how far each is, and the way to stop it. */
export class RunningImports {
  private readonly running = new Map<string, Running>()

  /** Begins one; what it returns tells of progress and ends it. Refuses (`exists`) an id that is running. */
  begin(workspace: string, id: string, files: number): { readonly signal: AbortSignal; readonly tell: (next: Partial<Progress>) => void; readonly readFile: (file: string) => void; readonly end: () => void } {
    if (this.running.has(id)) throw new Refusal('exists', 'A dry run of that id is being made already.')
    const one: Running = { workspace, stop: new AbortController(), progress: { step: 'waiting', files: { read: 0, of: files }, rows: 0, of: 0, share: 0 } }
    this.running.set(id, one)
    const seen = new Set<string>()
    const tell = (next: Partial<Progress>) => void (one.progress = { ...one.progress, ...next })
    const readFile = (file: string) => {
      seen.add(file)
      tell({ step: 'reading', file, files: { read: Math.min(seen.size, files), of: files } })
    }
    return { signal: one.stop.signal, tell, readFile, end: () => void this.running.delete(id) }
  }

  /** Refuses with `not-found` when none of that id is running here. */
  progress(workspace: string, id: string): Progress {
    const one = this.running.get(id)
    if (one === undefined || one.workspace !== workspace) throw new Refusal('not-found', 'No dry run of that id is being made.')
    return one.progress
  }

  stop(workspace: string, id: string): boolean {
    const one = this.running.get(id)
    if (one === undefined || one.workspace !== workspace) return false
    one.stop.abort()
    return true
  }
}
