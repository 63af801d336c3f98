import { createHash } from 'node:crypto'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { type Certificate, readCertificate } from '@/server/modules/signatures/domain/certificate'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { type KeyPair, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import type { Authority, Deviation } from '@/server/standins/authority/authority'
import type { NameAttribute } from '@/server/standins/authority/subjects'

/** People with real keys, and an authority that the portal trusts, for tests of signing. */

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Puts an authority and its lists, as they are now, into the portal's trust store; what was there goes. */
export async function trustAuthority(source: Authority): Promise<void> {
  const at = now()
  const lists = {
    root: Uint8Array.from(await source.list('root', at)),
    issuing: Uint8Array.from(await source.list('issuing', at)),
  }
  await asSystem(async (tx) => {
    await tx.certificateAuthority.deleteMany()
    const authorityId = newId()
    await tx.certificateAuthority.create({
      data: {
        id: authorityId,
        name: 'Учебный удостоверяющий центр',
        source: 'DEMONSTRATION',
        statuses: [{ status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' }],
        createdAt: at,
        updatedAt: at,
      },
    })
    for (const level of ['root', 'issuing'] as const) {
      const certificate = source.certificate(level)
      const der = lists[level]
      await tx.authorityCertificate.create({
        data: {
          id: newId(),
          authorityId,
          thumbprint: sha256(certificate.raw),
          der: Uint8Array.from(certificate.raw),
          subject: level,
          issuer: 'root',
          serial: certificate.serial,
          anchor: level === 'root',
          validFrom: new Date(certificate.notBefore),
          validTo: new Date(certificate.notAfter),
          createdAt: at,
          lists: { create: [{ id: newId(), der, sha256: sha256(der) }] },
        },
      })
    }
  })
}

/** Whom a certificate names. */
export interface Named {
  surname: string
  snils?: string
  inn?: string
  organisation?: { name: string; ogrn: string; inn: string; title: string }
}

/** Somebody with a key and its certificate. */
export interface KeyHolder {
  certificate: Certificate
  /** A detached CAdES-BES over bytes, base64 of DER, as the browser posts it. */
  sign(bytes: Uint8Array): Promise<string>
}

/** A certificate with a new key. */
export async function keyHolder(
  authority: Authority,
  { surname, snils, inn, organisation }: Named,
  deviation: Deviation = {},
): Promise<KeyHolder> {
  const pair: KeyPair = await createKeyPair('gost256')
  const given: [string, string | undefined][] = [
    ['2.5.4.3', organisation?.name ?? `${surname} Анна Петровна`],
    ['2.5.4.10', organisation?.name],
    ['2.5.4.12', organisation?.title],
    ['1.2.643.100.1', organisation?.ogrn],
    ['2.5.4.4', surname],
    ['2.5.4.42', 'Анна Петровна'],
    ['1.2.643.100.3', snils],
    ['1.2.643.3.131.1.1', inn],
    ['1.2.643.100.4', organisation?.inn],
  ]
  const attributes = given.filter((each): each is [string, string] & NameAttribute => each[1] !== undefined)
  const certificate = readCertificate(await authority.issue(pair, { attributes }, now(), deviation))
  const key = await readSigningKey(pair.pkcs8, certificate)
  const chain = [authority.certificate('issuing')]
  return {
    certificate,
    sign: async (bytes) =>
      Buffer.from(
        await signCms({ content: digestible(bytes), certificate, chain, key, signingTime: now() }),
      ).toString('base64'),
  }
}
