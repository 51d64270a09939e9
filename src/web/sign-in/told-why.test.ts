import { expect, test } from 'vitest'
import { toldWhy } from './told-why.ts'

test('[SI92] whoever comes back from the company’s sign-in is told whether they have no place here, turned back, or it came to no end', () => {
  for (const error of ['not_invited', 'account_not_linked', 'INVALID_EMAIL_OR_PASSWORD', undefined]) expect(toldWhy({ why: 'company', error })).toContain('nobody has invited you')
  expect(toldWhy({ why: 'company', error: 'access_denied' })).toContain('You turned back')
  for (const error of ['state_mismatch', 'invalid_code']) expect(toldWhy({ why: 'company', error })).toContain('came to no end')
  expect(toldWhy({ error: 'state_not_found' })).toContain('Begin again')
  expect(toldWhy({})).toBeUndefined()
})
