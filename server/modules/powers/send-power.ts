import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import { getPowerFile } from './queries'

/** Sends the XML of a power, or with `part=signature` the signature under it; 404 to whoever may not see it. */
export async function sendPower(request: Request, id: string): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if (actor.kind !== 'participant' || !z.uuid().safeParse(id).success) return absent()
  const signature = new URL(request.url).searchParams.get('part') === 'signature'
  try {
    const { number, bytes } = await ask(
      actor,
      { id, part: signature ? 'signature' : 'document' },
      getPowerFile,
    )
    const name = signature ? `${number}.xml.sig` : `${number}.xml`
    return new Response(bytes, {
      headers: {
        'content-type': signature ? 'application/pkcs7-signature' : 'application/xml',
        'content-disposition': `attachment; filename="${name}"`,
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
