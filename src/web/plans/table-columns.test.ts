import { expect, test } from 'vitest'
import { columnsShown, withColumn } from './table-columns.ts'

test('[PV22] the columns of the table stand in the address, in their own order and never without the title', () => {
  expect(columnsShown(undefined)).toHaveLength(8)
  expect(columnsShown('owner,window,nonsense')).toEqual(['title', 'window', 'owner'])
  expect(withColumn(undefined, 'value')).toBe('title,plan,kind,window,status,owner,product,release,value')
  expect(withColumn('title,plan,kind,window,status,owner,product,release,value', 'value')).toBeUndefined()
  expect(withColumn('owner', 'owner')).toBe('title')
})
