import { z } from 'zod'
import { mintFromRequest } from '@/server/auth/from-request'
import { ask } from '@/server/auth/execute'
import { codeOf } from '@/server/platform/errors'
import { getArchivedXml } from './queries'

/** Sends the XML of an archived document to whoever may read it; 404 to everyone else. */
export async function sendArchivedXml(request: Request, id: string): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if ((actor.kind !== 'participant' && actor.kind !== 'officer') || !z.uuid().safeParse(id).success)
    return absent()
  try {
    const { number, kindCode, xml } = await ask(actor, { id }, getArchivedXml)
    return new Response(xml, {
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${number} ${kindCode}.xml`)}`,
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
