import {
  type IdentifierProblem,
  type IdentifierRule,
  checkIdentifier,
} from '../../participants/domain/identifiers'
import type { Subject } from '../../signatures/contract'
import type { RefusedCertificate } from './certificate-refusal'
import type { FullName } from './name'

/** Who a qualified certificate was given to (63-ФЗ, article 17; order ФСБ № 795). */
export interface CertificateHolder extends FullName {
  /** Eleven digits. */
  readonly snils: string | null
  /** The person's own ИНН, twelve digits. */
  readonly taxId: string | null
  /** For whom the person signs. */
  readonly capacity: Capacity
}

export type Capacity =
  | { readonly kind: 'individual' }
  | { readonly kind: 'entrepreneur'; readonly ogrnip: string }
  | {
      readonly kind: 'organisation'
      readonly ogrn: string
      readonly taxId: string | null
      readonly name: string
      /** Position as the certificate names it. */
      readonly title: string | null
    }

/** Reads the holder out of a certificate's subject and its attribute T; or says why this certificate opens nothing. */
export function holderOf(subject: Subject, title: string | null): CertificateHolder | RefusedCertificate {
  const digits = wrongDigits(subject)
  if (digits) return digits
  const own = personalInn(subject)
  const capacity = capacityOf(subject, title)
  if (!capacity) return refused('HOLDER_OGRN_WRONG', 'length')
  const name = nameIn(subject, capacity)
  if (!name) return refused(capacity.kind === 'organisation' ? 'HOLDER_IS_SEAL' : 'HOLDER_NAME_MISSING')
  if (!subject.SNILS && !own) return refused('NOT_QUALIFIED')
  return { ...name, snils: subject.SNILS, taxId: own, capacity }
}

const refused = (
  reason: RefusedCertificate['reason'],
  rule: IdentifierProblem | null = null,
): RefusedCertificate => ({ reason, rule })

/** The person's own ИНН: in certificates of the old form the attribute held that of the legal entity. */
function personalInn({ INN, INNLE }: Subject): string | null {
  return INN !== null && INN === `00${INNLE}` ? null : INN
}

function wrongDigits(subject: Subject): RefusedCertificate | null {
  const checks: [RefusedCertificate['reason'], IdentifierRule, string | null][] = [
    ['HOLDER_SNILS_WRONG', 'ru-snils', subject.SNILS],
    ['HOLDER_INN_WRONG', 'ru-inn-person', personalInn(subject)],
    ['HOLDER_INNLE_WRONG', 'ru-inn-organisation', subject.INNLE],
    ['HOLDER_OGRN_WRONG', 'ru-ogrn', subject.OGRN],
    ['HOLDER_OGRNIP_WRONG', 'ru-ogrnip', subject.OGRNIP],
  ]
  for (const [reason, rule, value] of checks) {
    const verdict = value === null ? null : checkIdentifier(rule, value)
    if (verdict?.ok === false) return refused(reason, verdict.problem)
  }
  return null
}

/** Null for a legal entity that is named without its ОГРН: it cannot be found again. */
function capacityOf(subject: Subject, title: string | null): Capacity | null {
  const { OGRN, INNLE, OGRNIP } = subject
  if (OGRN) {
    const name = subject.O ?? subject.CN ?? OGRN
    return { kind: 'organisation', ogrn: OGRN, taxId: INNLE, name, title }
  }
  if (INNLE) return null
  return OGRNIP ? { kind: 'entrepreneur', ogrnip: OGRNIP } : { kind: 'individual' }
}

/**
 * Surname, given name and patronymic. CN stands in for them only where no organisation is named: there it is the
 * organisation's name.
 */
function nameIn({ SN, G, CN }: Subject, capacity: Capacity): FullName | null {
  if (SN && G) return fullName(SN, G)
  if (capacity.kind === 'organisation') return null
  const words = /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){1,3}$/u.test(CN?.trim() ?? '')
    ? CN!.trim().split(' ')
    : []
  const [lastName, ...rest] = words
  return lastName ? fullName(lastName, rest.join(' ')) : null
}

function fullName(surname: string, given: string): FullName | null {
  const [firstName, ...patronymic] = given.trim().split(/\s+/)
  const lastName = surname.trim()
  return lastName && firstName ? { lastName, firstName, middleName: patronymic.join(' ') || null } : null
}
