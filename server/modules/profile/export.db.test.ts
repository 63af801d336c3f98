import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { endSession, startSession } from '@/server/modules/accounts/commands/start-session'
import { asSystem } from '@/server/platform/db/as-actor'
import { buildAppointment, buildParticipant, buildUser } from '@/server/testing/build'
import { newId } from '@/server/platform/ids'
import { readStored } from '@/server/testing/read-zip'
import { cookieOf } from '@/server/testing/signed-in'
import { sendExport } from './send-export'

async function requestOf(userId: string) {
  const sid = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
  const headers = await cookieOf(sid)
  return { sid, request: () => new Request('http://portal.test/api/me/export', { headers }) }
}

/** A person with `count` archived documents of their own, and one of an organisation they head. */
async function personWith(count: number) {
  const userId = await buildUser({ lastName: 'Выгрузкина', password: 'секрет-1357' })
  const own = await buildParticipant({ category: 'INDIVIDUAL', name: 'Выгрузкина Анна' })
  const organisation = await buildParticipant({ name: 'ООО «Чужое имущество»' })
  for (const participantId of [own, organisation]) await buildAppointment({ participantId, userId })
  const document = (participantId: string, number: string, xml: string) => ({
    id: newId(),
    rootId: newId(),
    participantId,
    number,
    kindCode: '1050030E',
    kindVersion: '5.22.0',
    title: 'Обращение',
    values: {},
    xml,
    sha256: createHash('sha256').update(xml).digest('hex'),
    files: [],
    createdBy: userId,
    createdAt: new Date('2026-11-20T09:00:00Z'),
  })
  const mine = Array.from({ length: count }, (_, i) =>
    document(own, `ЭА-${own.slice(-5)}-${i}`, `<d>${i}</d>`),
  )
  await asSystem((tx) =>
    tx.archiveDocument.createMany({
      data: [...mine, document(organisation, `ЭА-${organisation}`, '<d>organisation</d>')],
    }),
  )
  return userId
}

test('the archive is whole, its checksums fit, and it holds what is the person’s and nothing else', async () => {
  const userId = await personWith(45)
  const { request } = await requestOf(userId)
  const answer = await sendExport(request())
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const entries = readStored(Buffer.from(await answer.arrayBuffer()))
  const read = (name: string) => entries.get(name) ?? Buffer.alloc(0)
  const { files } = JSON.parse(read('manifest.json').toString()) as {
    files: { name: string; size: number; sha256: string }[]
  }
  expect(files.filter(({ name }) => name.startsWith('documents/'))).toHaveLength(45)
  expect([...entries.keys()]).toEqual([...files.map(({ name }) => name), 'manifest.json', 'index.html'])
  for (const { name, size, sha256 } of files) {
    expect(read(name).length).toBe(size)
    expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sha256)
  }
  expect(read('index.html').toString()).toContain('profile.json')
  const profile = read('profile.json').toString()
  expect(profile).toContain('Выгрузкина')
  expect(profile).not.toContain('argon2')
  expect(files.some(({ name }) => read(name).includes('organisation</d>'))).toBe(false)
  const journal = await asSystem((tx) =>
    tx.journalEntry.count({ where: { type: 'account.exported', subjectId: userId } }),
  )
  expect(journal).toBe(1)
})

test('nobody gets nothing, and a session that ends breaks the download off', async () => {
  expect((await sendExport(new Request('http://portal.test/api/me/export'))).status).toBe(401)
  const { sid, request } = await requestOf(await personWith(200))
  const answer = await sendExport(request())
  const reader = answer.body!.getReader()
  await reader.read()
  await endSession(sid)
  const drain = async () => {
    while (!(await reader.read()).done);
  }
  await expect(drain()).rejects.toMatchObject({ code: 'SESSION_ENDED' })
})
