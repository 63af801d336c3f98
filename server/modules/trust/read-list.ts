import type { Readable } from 'node:stream'
import type { AuthoritySource } from '@/prisma/generated/client'
import type { ImportFailure } from './contract'
import { Comparison, type ImportSummary } from './domain/differences'
import { type KeptCertificate, certificatesOf } from './domain/listed-certificates'
import {
  type ListHeader,
  type ListedAuthority,
  MinistryListError,
  MinistryListReader,
} from './domain/ministry-list'
import { XmlStreamError } from './domain/xml-stream'
import { type StoredAuthority, comparableOf } from './write-authorities'

/** A list cannot be read; `place` counts its authorities from 1, null where that says nothing. */
export class ListUnreadable extends Error {
  override name = 'ListUnreadable'
  constructor(
    readonly code: ImportFailure,
    readonly place: number | null,
  ) {
    super(code)
  }
}

/** An authority to be written. */
export interface ListedChange {
  readonly listed: ListedAuthority
  readonly kept: readonly KeptCertificate[]
  /** Null: it is new. */
  readonly stored: StoredAuthority | null
}

export interface ReadList {
  readonly header: ListHeader
  readonly summary: ImportSummary
  readonly changes: readonly ListedChange[]
  readonly withdrawn: readonly StoredAuthority[]
}

export interface ReadOptions {
  readonly stored: readonly StoredAuthority[]
  /** Where the list comes from: it withdraws only what came from there. */
  readonly source: AuthoritySource
  /** Told the bytes read so far. */
  readonly progress?: (bytes: number) => Promise<void>
}

/**
 * Reads a list of accredited authorities piece by piece and compares it with the store; of the list only what differs is
 * held. Throws ListUnreadable.
 */
export async function readList(
  bytes: Readable | AsyncIterable<Buffer>,
  { stored, source, progress }: ReadOptions,
): Promise<ReadList> {
  const owners = new Map(
    stored.flatMap(({ registryNumber, thumbprints }) =>
      thumbprints.map((each) => [each, registryNumber] as const),
    ),
  )
  const comparison = new Comparison(
    stored,
    (each) => each.source === source && each.statuses.at(-1)?.status === 'ACTIVE',
  )
  const changes: ListedChange[] = []
  let unreadable = 0
  const reader = new MinistryListReader((listed) => {
    const certificates = certificatesOf(listed)
    unreadable += certificates.unreadable
    const whole = comparableOf(listed, certificates.kept)
    // A certificate that two authorities list stays with the first.
    const own = (thumbprint: string) =>
      (owners.get(thumbprint) ?? listed.registryNumber) === listed.registryNumber
    for (const each of whole.thumbprints) if (!owners.has(each)) owners.set(each, listed.registryNumber)
    const kept = certificates.kept.filter((_, i) => own(whole.thumbprints[i]!))
    const { verdict, stored: before } = comparison.add(comparableOf(listed, kept))
    if (verdict === 'added' || verdict === 'changed') changes.push({ listed, kept, stored: before })
  })
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let size = 0
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      reader.write(decoder.decode(chunk, { stream: true }))
      await progress?.((size += chunk.length))
    }
    reader.write(decoder.decode())
    const header = reader.end()
    const summary = comparison.summary({ unreadable, signed: header.signed })
    return { header, summary, changes, withdrawn: comparison.withdrawn() }
  } catch (error) {
    if (error instanceof XmlStreamError) throw new ListUnreadable(error.problem, null)
    if (error instanceof MinistryListError) throw new ListUnreadable(error.problem, error.place || null)
    // TextDecoder's way of saying that the bytes are not UTF-8.
    if (error instanceof TypeError && 'code' in error) throw new ListUnreadable('xml-not-well-formed', null)
    throw error
  }
}
