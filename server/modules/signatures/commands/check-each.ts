import type { Digestible } from '../domain/crypto-engine'
import { checkSignature, refusedSignature, type CheckedSignature } from './check-signature'
import { type Content, type DecisionPart, type DocumentPart, pairUp } from '../../submissions/domain/signing'

/** A content with its signature, found good. */
export type CheckedContent<C> = CheckedSignature & { content: C; cms: Uint8Array<ArrayBuffer> }

/**
 * Judges one person's signatures: each content has exactly one, each is good at `now`, all are of one certificate. Answers at
 * least one. Throws SIGNATURE_REFUSED with the reason.
 */
export async function checkEach<C extends Content<DocumentPart | DecisionPart>>(
  document: { contents: readonly C[]; open(content: C): Digestible },
  given: readonly { content: C['content']; fileId?: string | null | undefined; cms: string }[],
  now: Date,
): Promise<[CheckedContent<C>, ...CheckedContent<C>[]]> {
  const pairs = pairUp(document.contents, given)
  if (!pairs) throw refusedSignature('CONTENTS_DIFFER')
  const checked: CheckedContent<C>[] = []
  for (const { content, given: signature } of pairs) {
    const cms = Uint8Array.from(Buffer.from(signature.cms, 'base64'))
    const found = await checkSignature(cms, document.open(content), { now, name: content.name })
    checked.push({ content, cms, ...found })
  }
  const [first, ...others] = checked
  if (!first || others.some(({ thumbprint }) => thumbprint !== first.thumbprint))
    throw refusedSignature('SIGNERS_DIFFER')
  return [first, ...others]
}
