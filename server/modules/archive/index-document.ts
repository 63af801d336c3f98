import type { Tx } from '@/server/platform/db/client'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import type { ArchivedFile } from './contract'
import { PAPER_WORDS, type Paper } from './domain/papers'
import { searchText, vocabulary } from './domain/search-text'

/** Writes anew what a document is found by: its own words, and what is said of it beside. */
export async function indexDocument(tx: Tx, id: string): Promise<void> {
  const document = await tx.archiveDocument.findUniqueOrThrow({
    where: { id },
    omit: { xml: true },
    include: { properties: true },
  })
  const { participantId, number, title, properties } = document
  const text = searchText({
    number,
    title,
    properties: [
      properties?.documentNumber ?? null,
      properties?.documentDate ? russianDay(properties.documentDate) : null,
      properties?.paper ? PAPER_WORDS[properties.paper as Paper] : null,
    ],
    remark: properties?.remark ?? null,
    fileNames: (document.files as unknown as ArchivedFile[]).map(({ name }) => name),
    content: {
      definition: await getKindOf(tx, document),
      values: document.values as FormValues,
    },
  })
  // No RETURNING of the row: what it is found by is all that the application may change.
  await tx.$executeRaw`update archive_document set search_text = ${text} where id = ${id}::uuid`
  await tx.$executeRaw`insert into archive_word (participant_id, word)
    select ${participantId}::uuid, word from unnest(${vocabulary(text)}::text[]) as word on conflict do nothing`
}

/** As people write a day: 03.02.2024. */
const russianDay = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('.')
