import type { Criteria } from '../../../core/launches/launches.ts'

/** What may be answered to each question that a tier is asked for by. */
export const criteriaChoices = {
  audience: { question: 'Who is it for?', choices: [['everyone', 'Everybody'], ['customers', 'Customers, prospects'], ['some-customers', 'Some customers']] },
  useCase: { question: 'What can they do with it?', choices: [['new', 'Something new'], ['extends', 'What they do already, better']] },
  goal: { question: 'What is it to bring?', choices: [['revenue', 'Revenue'], ['adoption', 'Adoption'], ['leads', 'Leads'], ['usage', 'More use']] },
} as const

/** The answers in a few words, as the head of a launch says them: "For everybody, new use case, new packaging". */
export function criteriaInWords({ audience, useCase, sku, companyNews }: Criteria = {}): string {
  const words = [
    audience === undefined ? '' : { everyone: 'for everybody in the market', customers: 'for customers and prospects', 'some-customers': 'for some customers' }[audience],
    useCase === 'new' ? 'new use case' : '', sku === true ? 'new packaging' : '', companyNews === true ? 'company news' : '',
  ].filter((word) => word !== '').join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
