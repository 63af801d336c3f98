import { ACCEPTED_TYPES, type AcceptedType, type Refusal } from './accepted-list'
import { extensionOf, isAccepted, nameRefusal } from './accepted-names'
import { contentRefusal, type Evidence } from './content-rules'

/**
 * Which files the portal takes. Everything not on the list is refused; an extension is believed only when the content
 * agrees. Pure: the bytes are given.
 */
export type Judgement = { accepted: true; type: AcceptedType } | { accepted: false; refusal: Refusal }

/** The verdict on a whole file; `size` and `limit` in bytes. */
export function judge(name: string, size: number, limit: number, evidence: Evidence): Judgement {
  const extension = extensionOf(name)
  const refusal = nameRefusal(name, size, limit)
  if (refusal || !isAccepted(extension))
    return { accepted: false, refusal: refusal ?? 'EXTENSION_NOT_ACCEPTED' }
  const inside = contentRefusal(extension, evidence)
  return inside ? { accepted: false, refusal: inside } : { accepted: true, type: ACCEPTED_TYPES[extension] }
}
