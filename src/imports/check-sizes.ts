import { Refusal } from '../core/kernel/refusal.ts'
import { count, limits, megabytes } from './limits.ts'
import type { PlanFile } from './plan-file.ts'

/**
 * What holds before any file is opened: that there are files, and that they are not too many or too much together. By itself, so that
 * the main thread can ask it without loading a single parser. Refuses `invalid` and `too-large`, naming the largest file.
 */
export function checkSizes(files: readonly PlanFile[]): void {
  if (files.length === 0) throw new Refusal('invalid', 'No files were given, so there is nothing to read.')
  if (files.length > limits.files) throw new Refusal('too-large', `There are ${count(files.length)} files, and ${count(limits.files)} are the most that are read at once.`)
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const largest = files.reduce((a, b) => (b.bytes.length > a.bytes.length ? b : a))
  if (largest.bytes.length > limits.fileBytes) {
    throw new Refusal('too-large', `${largest.path}: the file is ${megabytes(largest.bytes.length)}, and ${megabytes(limits.fileBytes)} is the most that is read of one file. Split it, or leave it out.`, { at: largest.path })
  }
  if (bytes <= limits.totalBytes) return
  throw new Refusal('too-large', `The files are ${megabytes(bytes)} together, and ${megabytes(limits.totalBytes)} is the most that is read at once; the largest is ${largest.path} with ${megabytes(largest.bytes.length)}.`, { at: largest.path })
}
