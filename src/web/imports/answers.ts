import type { z } from 'zod'
import type { ImportReport } from '../../core/plans/import/report.ts'
import type { dryRunAnswer, remarkAnswer } from '../../protocol/import-routes.ts'

export type DryRunAnswer = z.infer<typeof dryRunAnswer>
export type RemarkAnswer = z.infer<typeof remarkAnswer>

/** The report of a dry run; its remarks stand beside it. */
export function reportOf({ report }: DryRunAnswer): Omit<ImportReport, 'remarks'> {
  // The route describes a report as open JSON, since it may have many thousand rows; the service writes this very type there.
  return report as unknown as Omit<ImportReport, 'remarks'>
}
