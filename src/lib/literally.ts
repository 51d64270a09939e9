/** A text as a regular expression that finds just that text, with the flag `u` too. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
