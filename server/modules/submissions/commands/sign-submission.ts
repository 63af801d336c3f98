import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import type { Submission } from '@/prisma/generated/client'
import { keepCertificate, thumbprintOf } from '../../accounts/commands/keep-certificate'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { record } from '../../journal/record'
import { assertPower } from '../../powers/commands/assert-power'
import type { TravellingPower } from '../../powers/contract'
import { advance } from '../advance'
import { checkEach, type CheckedContent } from '../../signatures/commands/check-each'
import { refusedSignature, type CheckedSignature } from '../../signatures/commands/check-signature'
import { keepSignatures } from '../../signatures/commands/keep-signatures'
import type { SignSubmission, SubmissionRef } from '../contract'
import { refuseHolder } from '../domain/holder'
import { assertEnclosures } from '../enclosures'
import { getForAct, lockSubmission } from '../load'
import { getSignedDocument, type SignedDocument } from '../signed-contents'

/**
 * Takes one person's signatures over every content of the archived document. All of it is verified before any of it is
 * kept. A signature is bound to its content, so what must not have changed is the document, not the version: two people may
 * sign at once. Throws SIGNATURE_REFUSED, FORBIDDEN with the reason, STALE_VERSION when another document took its place.
 */
export async function signSubmission(
  context: CommandContext<ParticipantActor>,
  input: SignSubmission,
): Promise<SubmissionRef> {
  const { tx } = context
  const seen = await getForAct(context, input.id, 'sign')
  assertDocument(seen, input)
  const document = await getSignedDocument(tx, input.documentId)
  const checked = await checkEach(document, input.signatures, context.now)
  const power = await assertSigner(context, seen, checked[0])

  // Whoever signs at the same moment waits here; afterwards the act is judged anew.
  await lockSubmission(tx, seen.id)
  const submission = await getForAct(context, input.id, 'sign')
  assertDocument(submission, input)
  await assertEnclosures(context, submission.id)
  await keep(context, submission, { document, checked, power })
  return advance(context, submission, 'sign')
}

type Checked = CheckedContent<SignedDocument['contents'][number]>

function assertDocument(submission: Submission, { documentId }: SignSubmission) {
  if (submission.archiveDocumentId !== documentId)
    throw new DomainError('STALE_VERSION', { version: submission.version })
}

/** The certificate is this person's and fit for this participant; the power by which they sign, null where none is needed. */
async function assertSigner(
  context: CommandContext<ParticipantActor>,
  submission: Submission,
  { holder, certificate }: CheckedSignature,
): Promise<TravellingPower | null> {
  const { tx, actor } = context
  const kind = await getKindOf(tx, submission)
  const person = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { snils: true, taxId: true, certificates: { select: { thumbprint: true } } },
  })
  const participant = await tx.participant.findUniqueOrThrow({
    where: { id: actor.participantId },
    select: { category: true, taxId: true, ogrn: true },
  })
  const thumbprint = thumbprintOf(certificate)
  const known = person.certificates.some((each) => each.thumbprint === thumbprint)
  const about = { person, known, participant }
  // Whose certificate it is comes first: to a stranger nothing is said of powers.
  const refusal = refuseHolder(holder, { ...about, power: true })
  if (refusal) throw refusedSignature(refusal)
  const power = await assertPower(context, kind, { taxId: holder.taxId, snils: holder.snils })
  const unpowered = refuseHolder(holder, { ...about, power: power !== null })
  if (unpowered) throw refusedSignature(unpowered)
  return power
}

async function keep(
  context: CommandContext<ParticipantActor>,
  submission: Submission,
  {
    document,
    checked,
    power,
  }: { document: SignedDocument; checked: Checked[]; power: TravellingPower | null },
) {
  const { tx, actor, now, requestId } = context
  const [{ thumbprint, certificate }] = checked as [Checked]
  const actId = await keepSignatures(context, checked, {
    submissionId: submission.id,
    archiveDocumentId: document.id,
    powerNumber: power?.number ?? null,
    principalTaxId: power?.principalInn ?? null,
  })
  await record(
    context,
    {
      type: 'submission.signed',
      data: {
        archiveDocumentId: document.id,
        actId,
        thumbprint,
        contents: checked.map(({ content }) => content.sha256),
        power: power?.number ?? null,
      },
    },
    { subjectId: submission.id },
  )
  // Certificates are the portal's own rows: this one may have been an annulled account's before.
  await asSystemWithin(tx, () =>
    keepCertificate(
      { tx, now, requestId, actor: { kind: 'system', process: 'signing' } },
      actor.userId,
      certificate,
    ),
  )
}
