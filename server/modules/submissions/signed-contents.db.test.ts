import { beforeAll, expect, test } from 'vitest'
import { asSystem } from '@/server/platform/db/as-actor'
import { buildWorld, type World } from '@/server/testing/world'
import { getSignedDocument } from './signed-contents'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})

test('a signed file is judged by the hash that the archive has computed, without reading the file', async () => {
  // The world's files have rows and no bytes: whoever read one would fail.
  const { id } = await world.submission('ARCHIVED')
  const streebog = 'ab'.repeat(32)
  const document = await asSystem(async (tx) => {
    const { archiveDocumentId } = await tx.submission.findUniqueOrThrow({ where: { id } })
    await tx.$executeRaw`update archive_file set streebog = ${streebog}
      where archive_document_id = ${archiveDocumentId}::uuid`
    return getSignedDocument(tx, archiveDocumentId!)
  })
  const file = document.contents.find(({ content }) => content === 'FILE')!
  const digest = await document.open(file).digest('streebog256')
  expect(Buffer.from(digest).toString('hex')).toBe(streebog)
})
