// The package has no types of its own; this is the part that the bench uses.
declare module 'frappe-gantt' {
  const Gantt: new (box: HTMLElement, tasks: readonly object[], options: { readonly view_mode: string }) => object
  export default Gantt
}
