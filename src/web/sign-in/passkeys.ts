import { askLibrary, type Said } from './library.ts'

/** Can this browser do passkeys here? They are tied to a name, so an address of numbers has none. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && !/^[\d.]+$|^\[/.test(location.hostname)
}

interface Described {
  readonly id: string
  readonly type: PublicKeyCredentialType
  readonly transports?: AuthenticatorTransport[]
}

type CreateOptions = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  readonly challenge: string
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly excludeCredentials?: readonly Described[]
}
type GetOptions = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & { readonly challenge: string; readonly allowCredentials?: readonly Described[] }

/** Adds a passkey of this device to the account that is signed in. `owner` is what the device calls it: the e-mail. */
export async function addPasskey(owner: string, name: string): Promise<Said<unknown>> {
  const asked = await askLibrary<CreateOptions>('GET', `/passkey/generate-register-options?name=${encodeURIComponent(owner)}`)
  if (!asked.ok) return asked
  const { challenge, user, excludeCredentials, ...rest } = asked.answer
  const publicKey = { ...rest, challenge: bytesOf(challenge), user: { ...user, id: bytesOf(user.id) }, excludeCredentials: (excludeCredentials ?? []).map(described) }
  const made = await onDevice(() => navigator.credentials.create({ publicKey }))
  if (!(made instanceof PublicKeyCredential)) return made
  const response = made.response as AuthenticatorAttestationResponse
  return askLibrary('POST', '/passkey/verify-registration', {
    name,
    response: { ...headOf(made), response: { clientDataJSON: textOf(response.clientDataJSON), attestationObject: textOf(response.attestationObject), transports: response.getTransports() } },
  })
}

/** Signs in with a passkey that the device offers. */
export async function signInWithPasskey(): Promise<Said<unknown>> {
  const asked = await askLibrary<GetOptions>('GET', '/passkey/generate-authenticate-options')
  if (!asked.ok) return asked
  const { challenge, allowCredentials, ...rest } = asked.answer
  const publicKey = { ...rest, userVerification: 'required' as const, challenge: bytesOf(challenge), allowCredentials: (allowCredentials ?? []).map(described) }
  const found = await onDevice(() => navigator.credentials.get({ publicKey }))
  if (!(found instanceof PublicKeyCredential)) return found
  const response = found.response as AuthenticatorAssertionResponse
  return askLibrary('POST', '/passkey/verify-authentication', {
    response: {
      ...headOf(found),
      response: {
        clientDataJSON: textOf(response.clientDataJSON), authenticatorData: textOf(response.authenticatorData), signature: textOf(response.signature),
        ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
      },
    },
  })
}

/** What the device gives; a person who turns away, or a device that cannot, is told in a sentence. */
async function onDevice(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | Extract<Said<never>, { ok: false }>> {
  try {
    const given = await ask()
    if (given instanceof PublicKeyCredential) return given
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return { ok: false, code: 'PREVIOUSLY_REGISTERED', sentence: 'This device has a passkey for your account already.' }
  }
  return { ok: false, code: 'cancelled', sentence: 'No passkey was given. Try again, or use a password.' }
}

function headOf(credential: PublicKeyCredential) {
  return { id: credential.id, rawId: textOf(credential.rawId), type: credential.type, clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment ?? undefined }
}

function described({ id, type, transports }: Described): PublicKeyCredentialDescriptor {
  return { id: bytesOf(id), type, ...(transports === undefined ? {} : { transports }) }
}

/** Bytes go over the wire as base64 for addresses, without padding. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
