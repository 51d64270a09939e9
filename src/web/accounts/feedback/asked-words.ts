import type { AskedFor } from '../../../core/customer-feedback/asked-for.ts'

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** How often something was asked for: "3 submissions of 2 customers and 1 other". */
export function askedWords({ submissions, customers, others }: Pick<AskedFor, 'submissions' | 'customers' | 'others'>): string {
  const whose = [...(customers === 0 ? [] : [counted(customers, 'customer')]), ...(others === 0 ? [] : [counted(others, 'other')])]
  return submissions === 0 ? 'Nobody has asked for it yet' : `${counted(submissions, 'submission')} of ${whose.join(' and ')}`
}
