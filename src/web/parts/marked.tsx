/** A sentence in which the names of things stand between asterisks: "Moved *Beta of X* from Q3 to Q4". */
export function Marked({ text }: { readonly text: string }) {
  return text.split('*').map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))
}
