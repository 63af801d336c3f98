import { createHash } from 'node:crypto'
import type { Submission } from '@/prisma/generated/client'
import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { moscowClock, moscowDate } from '@/server/platform/moscow'
import { nameOf } from '../accounts/domain/name'
import type { Text } from '../catalogue/contract'
import type { FormValues } from '../catalogue/domain/definition'
import { digestible, type Digestible } from '../signatures/domain/crypto-engine'
import { authorityOf } from '../offices/commands/authority-of'
import { officeName } from '../offices/domain/office-name'
import { storedContent } from '../signatures/commands/check-signature'
import {
  type DecidingFor,
  type DecisionFile,
  decisionContents,
  decisionValues,
  decisionXml,
} from './domain/decision'
import type { Content, DecisionPart } from './domain/signing'
import { FILE_ORDER } from './domain/file-order'

/** A decision as the document that an officer signs. */
export interface DecisionDocument {
  xml: string
  sha256: string
  values: FormValues
  contents: Content<DecisionPart>[]
  files: readonly DecisionFile[]
  /** Whose certificate must stand under it. */
  signer: DecidingFor & { name: string; officeName: Text }
  /** The bytes of one of its contents. */
  open(content: Content<DecisionPart>): Digestible
}

/**
 * The decision on a registered submission as a document: the same words at the same moment give the same bytes. `at` is
 * when it was put together. FILES_NOT_READY while a file is on its way, was refused, or there is none.
 */
export async function getDecisionDocument(
  { tx, actor }: QueryContext<OfficerActor>,
  submission: Submission,
  words: { outcome: 'ACCEPTED' | 'REFUSED'; text: string; at: Date },
): Promise<DecisionDocument> {
  const files = await readyFiles(tx, submission.id)
  const document = await tx.archiveDocument.findUniqueOrThrow({
    where: { id: submission.archiveDocumentId! },
    select: { id: true, number: true, kindCode: true, sha256: true },
  })
  const participant = await tx.participant.findUniqueOrThrow({
    where: { id: submission.participantId },
    select: { name: true, taxId: true },
  })
  const office = await authorityOf(tx, submission.officeId!)
  const own = await authorityOf(tx, actor.officeId)
  const { user, title } = await tx.officer.findUniqueOrThrow({
    where: { userId: actor.userId },
    include: { user: true },
  })
  const name = nameOf(user)
  const registrationNumber = submission.registrationNumber!
  const values = decisionValues({
    outcome: words.outcome,
    text: words.text,
    date: moscowDate(words.at),
    time: moscowClock(words.at),
    registrationNumber,
    document: { title: submission.title, ...document },
    participant,
    office: { code: office.code, name: office.name, ogrn: office.ogrns[0] ?? null },
    officer: { name, title },
    files,
  })
  const xml = decisionXml(values)
  const bytes = Buffer.from(xml, 'utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    xml,
    sha256,
    values,
    files,
    contents: decisionContents({ registrationNumber, sha256, size: bytes.length, files }),
    signer: { officer: user, authority: own.ogrns, name, officeName: officeName(own) },
    open: ({ content, sha256: hash }) => (content === 'DECISION' ? digestible(bytes) : storedContent(hash)),
  }
}

async function readyFiles(tx: Tx, submissionId: string): Promise<DecisionFile[]> {
  const links = await tx.submissionFile.findMany({
    where: { submissionId, role: 'DECISION' },
    include: { file: true },
    orderBy: FILE_ORDER,
  })
  const unready = links.filter(({ file }) => file.state !== 'STORED').length
  if (unready || links.length === 0) throw new DomainError('FILES_NOT_READY', { count: unready, min: 1 })
  return links.map(({ file: { id, name, size, sha256 } }) => ({
    id,
    name,
    size: Number(size),
    sha256: sha256!,
  }))
}
