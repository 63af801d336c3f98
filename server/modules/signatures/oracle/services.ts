import { join } from 'node:path'
import type { OpenSsl } from './openssl'

/** A time-stamp token over `data`, of the present time. */
export function stampBy(oracle: OpenSsl, authority: string, data: Uint8Array): Uint8Array {
  oracle.write('stamped', data)
  const digest = `-${oracle.digestOf(authority)}`
  oracle.run('ts', '-query', '-data', 'stamped', digest, '-cert', '-out', 'query.tsq')
  oracle.run(
    ...['ts', '-reply', '-config', 'openssl.cnf', '-section', 'tsa', '-queryfile', 'query.tsq', digest],
    ...['-signer', `${authority}.pem`, '-inkey', `${authority}.key`, '-token_out', '-out', 'token.der'],
  )
  return oracle.read('token.der')
}

/** An OCSP response about a certificate, of the present time. `revokedAt`: YYMMDDHHMMSSZ. */
export function ocspBy(
  oracle: OpenSsl,
  {
    certificate,
    issuer,
    responder,
    revokedAt,
  }: Record<'certificate' | 'issuer' | 'responder', string> & { revokedAt?: string },
): Uint8Array {
  const status = revokedAt ? `R\t400101000000Z\t${revokedAt}` : 'V\t400101000000Z\t'
  const folder = oracle.database([`${status}\t${oracle.serialOf(certificate)}\tunknown\t/CN=x\n`])
  const issuerFile = `${issuer}.pem`
  oracle.run(
    'ocsp',
    '-issuer',
    issuerFile,
    '-cert',
    `${certificate}.pem`,
    '-no_nonce',
    '-reqout',
    'request.der',
  )
  oracle.run(
    ...[
      'ocsp',
      '-index',
      join(folder, 'index.txt'),
      '-CA',
      issuerFile,
      '-reqin',
      'request.der',
      '-ndays',
      '2',
    ],
    ...['-rsigner', `${responder}.pem`, '-rkey', `${responder}.key`, '-rmd', oracle.digestOf(responder)],
    ...['-respout', 'response.der'],
  )
  return oracle.read('response.der')
}
