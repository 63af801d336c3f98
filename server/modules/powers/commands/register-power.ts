import { createHash } from 'node:crypto'
import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { parseXml } from '@/server/platform/xml'
import { record } from '../../journal/record'
import { findRepresentative } from '../colleagues'
import {
  type PowerData,
  type PowerProblem,
  type PowerRef,
  type PowerSignature,
  type RegisterPower,
} from '../contract'
import { POWER_LIMIT_BYTES } from '../domain/limits'
import { checkPower } from '../domain/check-power'
import { readPower } from '../domain/read-power'
import { judgeSignature } from '../judge-signature'
import { dateOf } from '../view'

/** A power that passed every check, with its document and the signature under it where they were given. */
interface Accepted {
  data: PowerData
  document: { xml: Uint8Array<ArrayBuffer>; sha256: string } | null
  signature: { bytes: Uint8Array<ArrayBuffer>; verdict: PowerSignature } | null
}

/**
 * Registers a power of attorney from its XML or from typed data. XML_INVALID or INVALID_INPUT with `problems` when something
 * is wrong with it; a wrong signature under the XML is SIGNATURE_REFUSED with the verifier's reason.
 */
export async function registerPower(
  context: CommandContext<ParticipantActor>,
  { source }: RegisterPower,
): Promise<PowerRef> {
  const { tx, now, actor } = context
  const { participantId } = actor
  const own = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    select: { taxId: true },
  })
  const accepted =
    source.from === 'xml'
      ? await acceptXml(source, own, now)
      : { data: acceptData(source.data, own), document: null, signature: null }
  const { data, document, signature }: Accepted = accepted
  const number = data.number.toLowerCase()
  const id = newId()
  const { count } = await tx.powerOfAttorney.createMany({
    data: [
      {
        id,
        participantId,
        number,
        internalNumber: data.internalNumber,
        principalTaxId: data.principalTaxId,
        representativeName: data.representativeName,
        representativeTaxId: data.representativeTaxId,
        representativeSnils: data.representativeSnils,
        representativeId: await findRepresentative(context, participantId, data),
        powers: data.powers,
        issuedAt: dateOf(data.issuedAt),
        validFrom: dateOf(data.validFrom),
        validTo: dateOf(data.validTo),
        mayDelegate: data.mayDelegate,
        xml: document?.xml ?? null,
        sha256: document?.sha256 ?? null,
        signature: signature?.bytes ?? null,
        ...(signature && { signatureVerdict: { ...signature.verdict } }),
        createdBy: actor.userId,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) throw refusal(source.from, [{ code: 'registered', field: 'number' }])
  await record(
    context,
    {
      type: 'power.registered',
      data: { number, from: source.from, sha256: document?.sha256 ?? null, signed: signature !== null },
    },
    { subjectId: id },
  )
  await announce(tx, { topic: 'organisation', id, participantId })
  return { id, version: 1 }
}

const refusal = (from: 'xml' | 'data', problems: PowerProblem[]) =>
  new DomainError(from === 'xml' ? 'XML_INVALID' : 'INVALID_INPUT', { problems })

function acceptData(data: PowerData, own: { taxId: string | null }): PowerData {
  const problems = checkPower(data, own)
  if (problems.length > 0) throw refusal('data', problems)
  return data
}

async function acceptXml(
  source: Extract<RegisterPower['source'], { from: 'xml' }>,
  own: { taxId: string | null },
  now: Date,
): Promise<Accepted> {
  const xml = Uint8Array.from(Buffer.from(source.contentBase64, 'base64'))
  const parsed = parseXml(xml, { bytes: POWER_LIMIT_BYTES, elements: 20_000 })
  if (!parsed.ok) throw refusal('xml', parsed.problems.map(problemOfXml))
  const read = readPower(parsed.root, own)
  if (!read.ok) throw refusal('xml', read.problems)
  const { data } = read
  const sha256 = createHash('sha256').update(xml).digest('hex')
  if (source.signatureBase64 === null) return { data, document: { xml, sha256 }, signature: null }
  const bytes = Uint8Array.from(Buffer.from(source.signatureBase64, 'base64'))
  const verdict = await judgeSignature(xml, bytes, data.principalTaxId, now)
  if (!verdict.valid) throw new DomainError('SIGNATURE_REFUSED', { reason: verdict.reason })
  return { data, document: { xml, sha256 }, signature: { bytes, verdict } }
}

const problemOfXml = ({ code, line }: { code: string; line: number }): PowerProblem => ({
  code: code === 'xml-doctype' ? 'doctype' : 'not-xml',
  field: 'document',
  line,
})
