import type { AudienceRules } from '../../../core/audiences/audiences.ts'
import { type FieldClass, fieldClasses } from '../../../core/kernel/field-class.ts'
import type { SettingChoice } from '../setting.tsx'

/** What a company says of the widest class that an audience reads; it reads all that is wider still, too. */
const levelWords: Readonly<Record<FieldClass, string>> = {
  public: 'What is for everybody', customers: 'What is for customers', sales: 'What is for sales', internal: 'What is internal', restricted: 'All, also what is restricted',
}

/** The classes up to one. */
export function classesUpTo(level: FieldClass): FieldClass[] {
  return fieldClasses.slice(0, fieldClasses.indexOf(level) + 1)
}

/** How far an audience reads, where it reads all up to a class; undefined where its classes have gaps. */
export function levelOf({ classes }: Pick<AudienceRules, 'classes'>): FieldClass | undefined {
  const level = fieldClasses.findLast((one) => classes.includes(one))
  return level !== undefined && classesUpTo(level).every((one) => classes.includes(one)) ? level : undefined
}

/** The levels that an audience on a side can have: outside nothing internal is read, whatever is set. */
export function levelChoices(inside: boolean): readonly SettingChoice[] {
  return fieldClasses.filter((one) => inside || (one !== 'internal' && one !== 'restricted')).map((value) => ({ value, text: levelWords[value] }))
}

/** A key for an audience of that title that no other has: "Advisory board" is "advisory-board". */
export function keyFor(title: string, taken: readonly string[]): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '').slice(0, 50) || 'audience'
  for (let count = 2, key = plain; ; key = `${plain}-${count++}`) if (!taken.includes(key)) return key
}
