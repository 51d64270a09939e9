import { expect, test } from 'vitest'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { askerToMail, draftedMail } from './shipped-mail.ts'

const drafted = (subject: string) => {
  const state = State.empty.apply([
    plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'done' }),
    customerFeedback.create('a', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', text: 'x', about: 'gap', items: ['filters'], mailKey: 'a', from: 'lena@norrvik.example', subject }),
  ])
  return draftedMail(state, 'filters', askerToMail(state, 'filters', 'a'), { today: '2026-05-01', key: 'k'.repeat(64) })
}

test('[CF22] the drafted subject is no longer than a mail may have, and no letter of it is halved', () => {
  expect(drafted('Filters').subject).toBe('Re: Filters')
  for (const long of ['x'.repeat(400), '🧭'.repeat(200), `x${'🧭'.repeat(199)}`]) {
    const mail = drafted(long)
    expect(shipTold.definition.fields.mail.type.safeParse(mail).success).toBe(true)
    expect(mail.subject).toMatch(/^Re: .*…$/u)
    expect(mail.subject.length).toBeGreaterThan(396)
    expect(mail.subject).not.toMatch(/\p{Cs}/u)
  }
})
