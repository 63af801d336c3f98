import type { Prisma, TrustImport } from '@/prisma/generated/client'
import type { SystemActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'
import { storage } from '@/server/platform/storage'
import { StorageError } from '@/server/platform/storage-errors'
import { record } from '../journal/record'
import { ListUnreadable, type ReadList, readList } from './read-list'
import { insertAuthority, storedAuthorities, updateAuthority, withdrawAuthorities } from './write-authorities'

const worker: SystemActor = { kind: 'system', process: 'worker' }

/** Progress is told in steps of so many per cent. */
const STEP = 5

/** Carries an import on: reads and compares a new one, writes one that an officer has applied. Done twice is done once. */
export async function carryImport(importId: string): Promise<void> {
  const job = await asSystem((tx) => tx.trustImport.findUnique({ where: { id: importId } }))
  if (!job || (job.status !== 'READING' && job.status !== 'APPLYING')) return
  try {
    const list = await readAgain(job)
    await (job.status === 'READING' ? offer(job, list) : write(job, list))
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    await change(job, { status: 'FAILED', failure: JSON.stringify(failure) })
  }
}

async function readAgain(job: TrustImport): Promise<ReadList> {
  const stored = await asSystem(storedAuthorities)
  const content = await storage().open(job.sha256)
  let told = 0
  return readList(content, {
    stored,
    source: 'MINISTRY',
    progress: async (bytes) => {
      const percent = Math.floor((bytes / Number(job.size)) * 100)
      if (percent < told + STEP) return
      told = percent
      await change(job, { progress: Math.min(percent, 99) })
    },
  })
}

/** What the list would change waits for an officer. */
function offer(job: TrustImport, { header, summary }: ReadList): Promise<void> {
  const version = [header.version, header.date].filter((each) => each !== null).join(' · ') || null
  return change(job, {
    status: 'READY',
    progress: 100,
    version: version?.slice(0, 100) ?? null,
    summary: summary as unknown as Prisma.InputJsonValue,
  })
}

/** All of it in one transaction: no signature is ever judged by half a list. */
function write(job: TrustImport, list: ReadList): Promise<void> {
  return asSystem(async (tx) => {
    const at = now()
    const claimed = await tx.trustImport.updateMany({
      where: { id: job.id, status: 'APPLYING' },
      data: {
        status: 'APPLIED',
        progress: 100,
        appliedAt: at,
        summary: list.summary as unknown as Prisma.InputJsonValue,
      },
    })
    if (claimed.count === 0) return
    await writeList(tx, list, { source: 'MINISTRY', now: at })
    const { added, changed, withdrawn } = list.summary
    await record(
      { actor: worker, tx, now: at, requestId: null },
      { type: 'trust.imported', data: { sha256: job.sha256, added, changed, withdrawn } },
      { subjectId: job.id },
    )
    await announce(tx, { topic: 'trust', id: job.id })
  })
}

/** Writes what a list changes. */
export async function writeList(
  tx: Tx,
  { changes, withdrawn }: Pick<ReadList, 'changes' | 'withdrawn'>,
  settings: Parameters<typeof insertAuthority>[3],
): Promise<void> {
  for (const { listed, kept, stored } of changes) {
    if (stored) await updateAuthority(tx, stored.id, listed, kept, settings)
    else await insertAuthority(tx, listed, kept, settings)
  }
  await withdrawAuthorities(tx, withdrawn, settings.now)
}

/** Changes the row while it is in the state it was read in: a discarded import is not revived. */
async function change({ id, status }: TrustImport, data: Prisma.TrustImportUpdateManyMutationInput) {
  await asSystem(async (tx) => {
    await tx.trustImport.updateMany({ where: { id, status }, data })
    await announce(tx, { topic: 'trust', id })
  })
}

function failureOf(error: unknown): { code: string; place: number | null } | null {
  if (error instanceof ListUnreadable) return { code: error.code, place: error.place }
  if (error instanceof StorageError && error.code === 'MISSING') return { code: 'file-missing', place: null }
  return null
}
