import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import type { ParticipantActor, OfficerActor } from '@/server/auth/actor'
import { codeOf } from '@/server/platform/errors'
import type { CommandContext } from '@/server/auth/context'
import type { ArchivedFile } from '../archive/contract'
import { decisionFileName } from '../submissions/domain/decision'
import { getDecision, getReceipt, getSignature } from './queries'

type Reader = ParticipantActor | OfficerActor

interface Proof {
  name: string
  type: string
  body: string | Uint8Array<ArrayBuffer>
}

/** The receipt of a submission: its text, or with `?part=sig` the portal's detached signature; 404 to whoever may not read it. */
export function sendReceipt(request: Request, id: string): Promise<Response> {
  const signature = new URL(request.url).searchParams.get('part') === 'sig'
  return send(request, id, async (context) => {
    const { name, content, cms } = await getReceipt(context, { id })
    return signature
      ? { name: `${name}.json.sig`, type: 'application/pkcs7-signature', body: Uint8Array.from(cms) }
      : { name: `${name}.json`, type: 'application/json; charset=utf-8', body: content }
  })
}

/** A detached signature of a document, of a file or of a decision, DER; 404 to whoever may not read it. */
export function sendSignature(request: Request, id: string): Promise<Response> {
  return send(request, id, async (context) => {
    const signature = await getSignature(context, { id })
    const ending = signature.document || signature.audit ? 'sig' : 'p7s'
    return {
      name: `${nameOfSigned(signature)}.${ending}`,
      type: 'application/pkcs7-signature',
      body: Uint8Array.from(signature.cms),
    }
  })
}

/** What a signature stands under, as that file is called where it is downloaded. */
function nameOfSigned({
  document,
  audit,
  submission,
  fileId,
  content,
}: Awaited<ReturnType<typeof getSignature>>): string {
  if (document) {
    const files = document.files as unknown as ArchivedFile[]
    if (fileId === null) return `${document.number} ${document.kindCode}.xml`
    return files.find((file) => file.id === fileId)?.name ?? content
  }
  if (audit) return `${audit.number} ${audit.kindCode}.xml`
  const file = submission?.files.find((link) => link.fileId === fileId)?.file
  return file?.name ?? decisionFileName(submission?.registrationNumber ?? '')
}

/** The decision on a submission as the officer signed it, byte for byte; 404 to whoever may not read it. */
export function sendDecision(request: Request, id: string): Promise<Response> {
  return send(request, id, async (context) => {
    const { name, xml } = await getDecision(context, { id })
    return { name, type: 'application/xml; charset=utf-8', body: xml }
  })
}

async function send(
  request: Request,
  id: string,
  find: (context: CommandContext<Reader>) => Promise<Proof>,
): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if ((actor.kind !== 'participant' && actor.kind !== 'officer') || !z.uuid().safeParse(id).success)
    return absent()
  try {
    const { name, type, body } = await ask<Reader, null, Proof>(actor, null, find)
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
