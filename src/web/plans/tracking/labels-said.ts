/** The labels that somebody writes in a line, with commas between them. */
export function labelsSaid(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()).filter((one) => one !== ''))]
}
