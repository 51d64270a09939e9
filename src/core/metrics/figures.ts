/** A figure as it is read: thousands with commas, a true minus, no more than two places. */
export function figure(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100
  const [whole = '0', places] = String(rounded).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 && rounded !== 0 ? '−' : ''}${grouped}${places === undefined ? '' : `.${places}`}`
}

/** A figure with its unit: "1,240 starts", "12.5%". */
export function figureWords(value: number, unit = ''): string {
  return unit === '' ? figure(value) : unit === '%' ? `${figure(value)}%` : `${figure(value)} ${unit}`
}

/** A mean with its unit: whole from 100 on, one place below. */
export function meanWords(value: number, unit = ''): string {
  const places = Math.abs(value) >= 100 ? 1 : 10
  return figureWords(Math.round(value * places) / places, unit)
}

/** A step up or down in percent: "+12%", "−3.5%". */
export function stepWords(percent: number): string {
  const rounded = Math.round(percent * 10) / 10
  return `${rounded > 0 ? '+' : ''}${figure(rounded)}%`
}
