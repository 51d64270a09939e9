import css from './reader.module.css'

/** How each format is asked for. */
const words: Readonly<Record<string, string>> = { html: 'Read', pptx: 'Slides', pdf: 'PDF', zip: 'Pictures', csv: 'Table', xlsx: 'Workbook', json: 'Data' }
const hints: Readonly<Record<string, string>> = { html: 'in the browser', pptx: 'as a PowerPoint file', pdf: 'to print or send', zip: 'of every slide, as PNG files', csv: 'as a CSV file', xlsx: 'as an Excel file', json: 'as JSON' }

/** One thing in its formats: pages open beside this one, files are downloaded. */
export function FileLinks({ of, formats, address }: { readonly of: string; readonly formats: readonly string[]; readonly address: (format: string) => string }) {
  return (
    <span className={css.links}>
      {formats.map((format) => (
        <a key={format} href={address(format)} {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })} aria-label={`${words[format]} ${of}, ${hints[format]}`}>
          {words[format]}
        </a>
      ))}
    </span>
  )
}
