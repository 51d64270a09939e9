import { escapeText } from '../markup.ts'
import { type PdfFile, textString } from './pdf-file.ts'

/** What a file says of itself. */
export interface AboutFile {
  readonly title: string
  readonly company: string
  readonly language: string
  readonly day: string
  /** Where a holder learns whether the file is current. */
  readonly checkAddress?: string | undefined
}

/** The day a file speaks for is the only date in it. */
function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day)
}

/** Title, company and day, as the trailer names them (section 14.3.3). */
export function aboutObject(file: PdfFile, { title, company, day }: AboutFile): number {
  const date = textString(`D:${day.replaceAll('-', '')}000000Z`)
  return file.object(`<</Title${textString(title)}/Author${textString(company)}/Creator(Throughline)/Producer(Throughline)${isDay(day) ? `/CreationDate${date}/ModDate${date}` : ''}>>`)
}

/** The same as XMP, with the claim that the file can be read out (ISO 14289-1). Left uncompressed for programs that search for it. */
export function metadataStream(file: PdfFile, { title, company, language, day, checkAddress }: AboutFile): number {
  const date = isDay(day) ? `<xmp:CreateDate>${day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${day}T00:00:00Z</xmp:ModifyDate>` : ''
  const spoken = languageOf(language)
  return file.stream('/Type/Metadata/Subtype/XML', `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeText(company)}</rdf:li></rdf:Seq></dc:creator>
${checkAddress === undefined ? '' : `<dc:identifier>${escapeText(checkAddress)}</dc:identifier>\n`}${spoken === undefined ? '' : `<dc:language><rdf:Bag><rdf:li>${spoken}</rdf:li></rdf:Bag></dc:language>\n`}<xmp:CreatorTool>Throughline</xmp:CreatorTool>${date}<pdf:Producer>Throughline</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`, { plain: true })
}

/** A language tag that programs understand; anything else is left out rather than written wrong. */
export function languageOf(language: string): string | undefined {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
}
