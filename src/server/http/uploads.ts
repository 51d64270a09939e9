import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { UploadedFile } from './answer.ts'
import { checkPlain } from './check-plain.ts'

/** Files that one import may have. */
export const mostFiles = 5_000

/**
 * The files of a request in multipart form data, in order. `limit` is of all their bytes together. Refuses with `invalid` what is no
 * whole form, and with `too-large`.
 */
export async function uploaded(request: FastifyRequest, limit: number): Promise<UploadedFile[]> {
  if (!request.isMultipart()) throw new Refusal('invalid', 'Send the files as multipart form data, one part a file.')
  const files: UploadedFile[] = []
  let bytes = 0
  try {
    for await (const part of request.files()) {
      // The name is only ever told back to the person; nothing is written under it.
      const path = part.filename === undefined || part.filename === '' ? `file ${files.length + 1}` : part.filename
      checkPlain(path, `the name of file ${files.length + 1}`)
      const content = ownBytes(await part.toBuffer())
      bytes += content.length
      if (bytes > limit) throw tooManyBytes(limit)
      files.push({ path, bytes: content })
    }
  } catch (error) {
    throw asRefusal(error, limit)
  }
  if (files.length === 0) throw new Refusal('invalid', 'There is no file in the request.')
  return files
}

function tooManyBytes(limit: number): Refusal {
  return new Refusal('too-large', `The files are more than ${Math.floor(limit / 1_000_000)} MB together, which is what this service takes at once (UPLOAD_LIMIT_MB).`)
}

/** What the form's reader throws, in a sentence. It has codes for its limits; any other error of its own means a broken form. */
function asRefusal(error: unknown, limit: number): Refusal {
  if (error instanceof Refusal) return error
  const code = (error as { code?: unknown }).code
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooManyBytes(limit)
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return new Refusal('too-large', `One import takes up to ${mostFiles.toLocaleString('en')} files.`)
  if (code === 'FST_FIELDS_LIMIT') return new Refusal('invalid', 'The form holds a field that is no file; what an import is asked with goes into the address, as in ?plan=….')
  return new Refusal('invalid', 'The multipart form data is broken or ends too early; send it again.')
}

/** The bytes in a buffer of their own, so that they can be handed to another thread: small ones share theirs with others. */
function ownBytes({ buffer, byteOffset, byteLength }: Buffer): Uint8Array<ArrayBuffer> {
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength))
}
