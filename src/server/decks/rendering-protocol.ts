import type { RefusalCode } from '../../core/kernel/refusal.ts'
import type { PublishingProgress } from '../editions/watch.ts'
import type { Rendering } from './rendering.ts'

export type Task = { readonly [K in keyof Rendering]: { readonly task: K; readonly asked: Parameters<Rendering[K]>[0] } }[keyof Rendering]

/** What goes between the main thread and the one that renders: one task at a time, and one answer to each. `stop`: the task at hand is not wanted any more. */
export type ToRendering = { readonly say: 'do'; readonly task: Task } | { readonly say: 'stop' } | { readonly say: 'end' }

export type FromRendering =
  | { readonly say: 'progress'; readonly progress: PublishingProgress }
  | { readonly say: 'done'; readonly result: unknown }
  | { readonly say: 'refused'; readonly code: RefusalCode; readonly sentence: string; readonly at: string | undefined; readonly details: unknown }
  | { readonly say: 'failed'; readonly name: string; readonly message: string; readonly stack: string | undefined }
  /** Something went wrong beside any task. */
  | { readonly say: 'trouble'; readonly message: string }

/** What the thread is started with. Both are secrets: they reach it in memory, never by its environment. */
export interface RenderingStart {
  readonly databaseUrl: string
  readonly secretKey: string
}
