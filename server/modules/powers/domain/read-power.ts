import type { ParsedElement } from '@/server/platform/xml'
import type { PowerData, PowerField, PowerItem, PowerProblem, PowerProblemCode } from '../contract'
import { checkPower } from './check-power'

/**
 * Reads the unified format of a machine-readable power of attorney: version `EMCHD_1`, schema
 * `ON_EMCHD_1_928_00_01_01_01.xsd`, namespace `urn://x-artefacts/EMCHD_1`, known in trade as format 003.
 *
 * The schema itself is not published where this was written, so each name below stands on independent programs that write
 * or read real files. By all of them: Доверенность/@ВерсФорм, Документ/Довер, СвДов/@НомДовер @ВнНомДовер @ДатаВыдДовер
 * @СрокДейст @ПрПередов, СвДоверит/Доверит/РосОргДовер/СвРосОрг/@ИННЮЛ, СвУпПред/Пред/СведФизЛ/@ИННФЛ @СНИЛС,
 * ФИО/@Фамилия @Имя @Отчество, СвПолн/МашПолн/@КодПолн @НаимПолн. By two or more: ИПДовер/@ИННФЛ, СвПолн/ТекстПолн, СведФЛ
 * between the person and ФИО, the root `Передов` of a redelegated power. Where they differ both are read: with or without
 * the namespace, ФИО with or without СведФЛ, ТекстПолн as an element or an attribute.
 */
export const POWER_NAMESPACE = 'urn://x-artefacts/EMCHD_1'
const VERSION = 'EMCHD_1'

export type ReadPower = { ok: true; data: PowerData } | { ok: false; problems: PowerProblem[] }

/** ПрПередов: 1 forbids to delegate, 2 and 3 allow it once or on. */
const DELEGATION_FORBIDDEN = '1'

/** The tree of a file → the power it holds, or everything wrong with it for an organisation with this tax identifier. */
export function readPower(root: ParsedElement, own: { taxId: string | null }): ReadPower {
  if (root.name !== 'Доверенность') return refuse('not-power', 'document', root, root.name)
  if (attribute(root, 'ВерсФорм') !== VERSION) return refuse('version', 'document', root, '@ВерсФорм')
  const document = child(root, 'Документ')
  const redelegated = document && child(document, 'Передов')
  if (redelegated) return refuse('redelegated', 'document', redelegated, 'Передов')
  const body = document && child(document, 'Довер')
  if (!body) return refuse('not-power', 'document', document ?? root, 'Документ/Довер')
  return new PowerReader(body).read(own)
}

const refuse = (
  code: PowerProblemCode,
  field: PowerField,
  { line }: ParsedElement,
  element: string,
): ReadPower => ({ ok: false, problems: [{ code, field, line, element }] })

class PowerReader {
  /** Where each field was found, or should have been. */
  private readonly places: Partial<Record<PowerField, { line: number; element: string }>> = {}
  private readonly problems: PowerProblem[] = []
  constructor(private readonly body: ParsedElement) {}

  read(own: { taxId: string | null }): ReadPower {
    const facts = child(this.body, 'СвДов')
    const { principal, representative } = { principal: this.principal(), representative: this.person() }
    const issuedAt = this.value('issuedAt', facts, 'СвДов', 'ДатаВыдДовер')
    this.places.validFrom = this.places.issuedAt
    const data: PowerData = {
      number: this.value('number', facts, 'СвДов', 'НомДовер').toLowerCase(),
      internalNumber: this.value('internalNumber', facts, 'СвДов', 'ВнНомДовер') || null,
      principalTaxId: principal,
      ...representative,
      powers: this.items(),
      issuedAt,
      // The format knows no other beginning than the day of issue.
      validFrom: issuedAt,
      validTo: this.value('validTo', facts, 'СвДов', 'СрокДейст'),
      mayDelegate: attribute(facts, 'ПрПередов') !== DELEGATION_FORBIDDEN,
    }
    const said = new Set(this.problems.map(({ field }) => field))
    const problems = [
      ...this.problems,
      ...checkPower(data, own)
        .filter(({ field }) => !said.has(field))
        // The beginning was read from the day of issue: what is wrong with it is said once.
        .filter(({ code, field }) => !(field === 'validFrom' && code !== 'term-order'))
        .map((problem) => ({ ...problem, ...this.places[problem.field] })),
    ]
    return problems.length > 0 ? { ok: false, problems } : { ok: true, data }
  }

  private value(field: PowerField, element: ParsedElement | null, path: string, name: string): string {
    this.places[field] = { line: (element ?? this.body).line, element: `${path}/@${name}` }
    return attribute(element, name)
  }

  private problem(code: PowerProblemCode, field: PowerField, { line }: ParsedElement, element: string) {
    this.problems.push({ code, field, line, element })
  }

  private principal(): string {
    const [first, second] = children(this.body, 'СвДоверит')
    const given = first && child(first, 'Доверит')
    if (second) this.problem('principal-kind', 'principalTaxId', second, 'СвДоверит')
    const organisation = given && child(given, 'РосОргДовер')
    if (organisation)
      return this.value(
        'principalTaxId',
        child(organisation, 'СвРосОрг') ?? organisation,
        'РосОргДовер/СвРосОрг',
        'ИННЮЛ',
      )
    const entrepreneur = given && child(given, 'ИПДовер')
    if (entrepreneur)
      return this.value('principalTaxId', child(entrepreneur, 'СвИП') ?? entrepreneur, 'ИПДовер', 'ИННФЛ')
    this.problem('principal-kind', 'principalTaxId', given ?? first ?? this.body, 'СвДоверит/Доверит')
    return ''
  }

  private person(): Pick<PowerData, 'representativeName' | 'representativeTaxId' | 'representativeSnils'> {
    const [first, second] = children(this.body, 'СвУпПред')
    const given = first && child(first, 'Пред')
    const person = given && child(given, 'СведФизЛ')
    if (second) this.problem('several-representatives', 'representativeName', second, 'СвУпПред')
    if (!person) {
      const [code, place] = given
        ? (['representative-kind', given] as const)
        : (['missing', this.body] as const)
      this.problem(code, 'representativeName', place, 'СвУпПред/Пред/СведФизЛ')
      return { representativeName: '', representativeTaxId: null, representativeSnils: null }
    }
    const path = 'СвУпПред/Пред/СведФизЛ'
    const name = child(child(person, 'СведФЛ') ?? person, 'ФИО')
    this.places.representativeName = { line: (name ?? person).line, element: `${path}/СведФЛ/ФИО` }
    return {
      representativeName: ['Фамилия', 'Имя', 'Отчество']
        .map((part) => attribute(name, part))
        .filter(Boolean)
        .join(' '),
      representativeTaxId: this.value('representativeTaxId', person, path, 'ИННФЛ') || null,
      // Files carry СНИЛС with its dashes and its space.
      representativeSnils:
        this.value('representativeSnils', person, path, 'СНИЛС').replace(/[\s-]/g, '') || null,
    }
  }

  private items(): PowerItem[] {
    const given = child(this.body, 'СвПолн')
    this.places.powers = { line: (given ?? this.body).line, element: 'СвПолн' }
    if (!given) return []
    const machine = children(given, 'МашПолн').map((power) => {
      const code = attribute(power, 'КодПолн') || null
      return { code, text: attribute(power, 'НаимПолн') || (code ?? '') }
    })
    const text = child(given, 'ТекстПолн')?.text.trim() || attribute(given, 'ТекстПолн')
    return [...machine, ...(text ? [{ code: null, text }] : [])].filter((item) => item.text)
  }
}

const ours = ({ namespace }: ParsedElement) => namespace === POWER_NAMESPACE || namespace === ''
const children = (parent: ParsedElement, name: string) =>
  parent.children.filter((one) => one.name === name && ours(one))
const child = (parent: ParsedElement, name: string) => children(parent, name)[0] ?? null
const attribute = (element: ParsedElement | null, name: string) =>
  element?.attributes.find((one) => one.name === name && one.namespace === '')?.value.trim() ?? ''
