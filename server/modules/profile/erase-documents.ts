import { Prisma, type Submission } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import type { FormValues } from '../catalogue/domain/definition'
import { removeContent } from '../files/commands/remove-content'
import { pseudonymise, scrubber, type KnownPerson } from './domain/pseudonymise'

/** Documents worked on in one transaction. */
const STEP = 20

/**
 * Documents of an annulled participant: what customs never received goes with its files, what it received stays without
 * the person's contact data.
 */
export async function eraseDocuments(participantId: string, known: KnownPerson): Promise<void> {
  while (await asSystem((tx) => removeUnsent(tx, participantId)));
  await eachOf((after) => pseudonymiseSent(participantId, known, after))
  await eachOf((after) => eraseArchive(participantId, known, after))
  await asSystem((tx) => eraseProofs(tx, participantId))
  await removeLooseFiles(participantId)
  await asSystem(async (tx) => {
    await tx.notification.deleteMany({ where: { participantId } })
    // Words of the archive are the person's words, too.
    await tx.archiveWord.deleteMany({ where: { participantId } })
  })
}

/** Goes through a list by steps until one answers that nothing is left. */
async function eachOf(step: (after: string | null) => Promise<string | null>) {
  for (let after = await step(null); after !== null; after = await step(after));
}

/** Who signed and who approved, the portal's receipts, and what the check of format quoted out of the documents. */
async function eraseProofs(tx: Tx, participantId: string) {
  await tx.$queryRaw`select erase_proofs(${participantId}::uuid)::text`
  await tx.submissionApproval.deleteMany({ where: { submission: { participantId } } })
  await tx.approvalRoute.deleteMany({ where: { participantId } })
  await tx.submission.updateMany({ where: { participantId }, data: { faults: Prisma.DbNull } })
}

async function removeUnsent(tx: Tx, participantId: string): Promise<boolean> {
  const drafts = await tx.submission.findMany({
    where: { participantId, sentAt: null },
    select: { id: true },
    take: STEP,
  })
  for (const { id } of drafts) await tx.$queryRaw`select remove_unsent_submission(${id}::uuid)::text`
  return drafts.length > 0
}

function pseudonymiseSent(participantId: string, known: KnownPerson, after: string | null) {
  return asSystem(async (tx) => {
    const sent = await tx.submission.findMany({
      where: { participantId, sentAt: { not: null }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: STEP,
    })
    for (const submission of sent) await pseudonymiseOne(tx, submission, known)
    return sent.at(-1)?.id ?? null
  })
}

async function pseudonymiseOne(tx: Tx, { id, title, values }: Submission, known: KnownPerson) {
  const links = await tx.submissionFile.findMany({
    where: { submissionId: id, role: 'ATTACHMENT' },
    include: { file: true },
    orderBy: { addedAt: 'asc' },
  })
  const named = withFileNames(
    known,
    links.map(({ file }) => file.name),
  )
  const clean = pseudonymise({ title, values: values as FormValues, xml: '' }, named)
  await tx.submission.update({ where: { id }, data: { title: clean.title, values: clean.values as object } })
  // Earlier states of its draft were never anybody's but the person's.
  await tx.draftRevision.deleteMany({ where: { submissionId: id } })
  const decision = await tx.decision.findUnique({ where: { submissionId: id } })
  if (decision)
    await tx.decision.update({
      where: { submissionId: id },
      data: { text: scrubber(known)(decision.text) },
    })
  for (const [index, { file }] of links.entries())
    await tx.file.update({ where: { id: file.id }, data: { name: neutralName(file.name, index) } })
}

/** Documents list their attachments by name. */
const withFileNames = (known: KnownPerson, names: readonly string[]): KnownPerson => ({
  ...known,
  exact: [...names, ...known.exact],
})

/** «Приложение 1.pdf»: a name may tell whose it is. */
function neutralName(name: string, index: number): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ''
  return `Приложение ${index + 1}${extension}`
}

interface ArchivedFile {
  name: string
}

function eraseArchive(participantId: string, known: KnownPerson, after: string | null) {
  return asSystem(async (tx) => {
    const documents = await tx.archiveDocument.findMany({
      where: { participantId, pseudonymisedAt: null, ...(after && { id: { gt: after } }) },
      include: {
        submissions: { where: { sentAt: { not: null } }, select: { id: true }, take: 1 },
        enclosures: { where: { submission: { sentAt: { not: null } } }, take: 1 },
      },
      orderBy: { id: 'asc' },
      take: STEP,
    })
    for (const { submissions, enclosures, ...document } of documents) {
      if (submissions.length === 0 && enclosures.length === 0) {
        await tx.$queryRaw`select remove_archive_document(${document.id}::uuid)::text`
        continue
      }
      const archived = document.files as unknown as ArchivedFile[]
      const { title, values, xml } = pseudonymise(
        { ...document, values: document.values as FormValues },
        withFileNames(
          known,
          archived.map(({ name }) => name),
        ),
      )
      const files = archived.map((file, index) => ({ ...file, name: neutralName(file.name, index) }))
      await tx.$queryRaw`select pseudonymise_archive_document(
        ${document.id}::uuid, ${title}, ${JSON.stringify(values)}::jsonb, ${xml}, ${JSON.stringify(files)}::jsonb,
        ${now()}::timestamptz)::text`
    }
    return documents.at(-1)?.id ?? null
  })
}

/** Files of the participant that no document refers to any more: the content goes first, then the row that names it. */
async function removeLooseFiles(participantId: string) {
  const loose = await asSystem((tx) =>
    tx.file.findMany({
      where: { ownerParticipantId: participantId, submissions: { none: {} } },
      select: { id: true },
    }),
  )
  for (const { id } of loose) await removeContent(id)
}
