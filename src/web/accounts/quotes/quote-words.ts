import type { Quote } from '../../../core/customer-marketing/quotes.ts'

/** How far a quote is, in words. */
export const stateWords: Readonly<Record<Quote['state'], string>> = { draft: 'Draft', asked: 'Customer asked', approved: 'Approved', withdrawn: 'Withdrawn' }
