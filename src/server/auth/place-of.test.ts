import { expect, test } from 'vitest'
import { placeOf } from './place-of.ts'

test('[SI45] addresses of one network of IPv6 are one place, however they are written, and those of IPv4 are their own', () => {
  const one = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:1:2:3', '2001:db8:1:2:0:0:0:9', '2001:db8:1:2::%eth0']
  expect([...new Set(one.map(placeOf))]).toEqual(['2001:db8:1:2::/64'])
  expect(['2001:db8:1:3::1', '::1', 'fe80::1', '::ffff:192.0.2.7', '192.0.2.7'].map(placeOf)).toEqual(['2001:db8:1:3::/64', '0:0:0:0::/64', 'fe80:0:0:0::/64', '192.0.2.7', '192.0.2.7'])
})
