import { binaryPieces } from '../domain/input'
import { readSignedData, MESSAGE_LIMITS } from '../domain/cms'
import { parseElement } from '../domain/asn1'
import { OID } from '../domain/oids'
import { EXTENSIONS, type Issue, type OpenSsl } from './openssl'
import { stampBy } from './services'
import { attribute, withUnsigned } from './unsigned-attributes'

/**
 * Makes `domain/vectors.json` anew by openssl: with other keys, but the same names, documents and expectations. The file is
 * committed so that the verifier is tested where openssl is not; `npm run vectors:signatures` replaces it.
 */

const DOCUMENT = 'Пояснение к декларации'
const AT = '2027-06-01T00:00:00Z'
const PERSON =
  '/CN=ООО "Ромашка"/SN=Иванов/GN=Пётр Сергеевич/O=ООО "Ромашка"/INN=500100732259/INNLE=7707083893/OGRN=1027700132195/SNILS=11223344595'

const good = (level: string) => ({ valid: true, reason: null, level })
const refused = (reason: string) => ({ valid: false, reason, level: 'CAdES-BES' })

/** Everything of the file, in its order. */
export function makeVectors(oracle: OpenSsl) {
  oracle.write('document', DOCUMENT)
  const middle = [...EXTENSIONS.AUTHORITY.slice(1), 'basicConstraints=critical,CA:TRUE,pathlen:0']
  oracle.issue({ name: 'root', subject: '/CN=Головной удостоверяющий центр (выдуманный)' })
  oracle.issue({
    name: 'middle',
    issuer: 'root',
    subject: '/CN=Удостоверяющий центр (выдуманный)',
    extensions: [...middle, 'authorityKeyIdentifier=keyid'],
  })
  const issue = (name: string, given: Partial<Issue> = {}) =>
    oracle.issue({ name, issuer: 'middle', ...given })
  issue('gost256', { subject: PERSON })
  issue('gost512', { kind: '512:A', subject: '/CN=x/INN=007707083893' })
  issue('rsa', { kind: 'rsa' })
  issue('ecdsa', { kind: 'ecdsa' })
  issue('tc', { kind: '256:TCA' })
  issue('gone')
  issue('expired', { until: '20260301000000Z' })
  issue('stamper', {
    issuer: 'root',
    extensions: [...EXTENSIONS.LEAF, 'extendedKeyUsage=critical,timeStamping'],
  })
  oracle.crl('crl', 'middle', [{ name: 'gone', date: '260201000000Z', reason: 'keyCompromise' }])

  const sign = (name: string, ...options: string[]) =>
    oracle.sign('made.cms', name, 'document', '-certfile', 'middle.pem', ...options)
  const whole = ['-nodetach', '-cades']
  const stamped = () => {
    const message = sign('gost256', ...whole)
    const [signer] = readSignedData(parseElement(message, MESSAGE_LIMITS)).signers
    const token = stampBy(oracle, 'stamper', signer?.signature ?? new Uint8Array(0))
    return withUnsigned(message, [attribute(OID.signatureTimeStamp, token)])
  }
  const cases = [
    { name: 'gost256', message: sign('gost256', ...whole), expected: good('CAdES-BES') },
    { name: 'gost256 detached', message: sign('gost256', '-cades'), expected: good('CAdES-BES') },
    { name: 'gost512', message: sign('gost512', ...whole), expected: good('CAdES-BES') },
    {
      name: 'tc26-256-A without attributes',
      message: sign('tc', '-nodetach', '-noattr'),
      expected: good('CMS'),
    },
    { name: 'rsa', message: sign('rsa', ...whole), expected: good('CAdES-BES') },
    {
      name: 'ecdsa of indefinite lengths',
      message: sign('ecdsa', ...whole, '-stream'),
      expected: good('CAdES-BES'),
    },
    { name: 'time-stamped', message: stamped(), expected: good('CAdES-T') },
    { name: 'revoked', message: sign('gone', ...whole), expected: refused('CERTIFICATE_REVOKED') },
    { name: 'expired', message: sign('expired', ...whole), expected: refused('CERTIFICATE_EXPIRED') },
  ]
  const der = (name: string) => base64(binaryPieces(oracle.read(`${name}.pem`))[0])
  const key = (name: string) => {
    const options = ['-topk8', '-nocrypt', '-in', `${name}.key`, '-outform', 'DER', '-out', `${name}.p8`]
    oracle.run('pkcs8', ...options)
    return { certificate: der(name), pkcs8: base64(oracle.read(`${name}.p8`)) }
  }
  return {
    about: `Made by ${oracle.run('version').toString().split(' ').slice(0, 2).join(' ')} with its GOST engine; every name is invented, the keys sign nothing else.`,
    at: AT,
    document: DOCUMENT,
    root: der('root'),
    middle: der('middle'),
    crl: der('crl'),
    keys: { gost256: key('gost256'), gost512: key('gost512'), rsa: key('rsa'), ecdsa: key('ecdsa') },
    cases: cases.map((each) => ({ ...each, message: base64(each.message) })),
  }
}

const base64 = (bytes: Uint8Array = new Uint8Array(0)) => Buffer.from(bytes).toString('base64')
