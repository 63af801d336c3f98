import { POWER_NAMESPACE } from '@/server/modules/powers/domain/read-power'

/** What a sample power says; days `YYYY-MM-DD`. */
export interface SamplePower {
  number: string
  internalNumber?: string
  principal: { name: string; taxId: string; kpp?: string; ogrn?: string }
  representative: { lastName: string; firstName: string; middleName: string; taxId: string; snils: string }
  powers: { code: string; text: string }[]
  issuedAt: string
  validTo: string
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A power in the unified format, as a program of a notary or an operator would write it. */
export function powerXml(power: SamplePower): string {
  const { principal, representative } = power
  const dashed = representative.snils.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')
  const items = power.powers.map(
    ({ code, text }) => `        <МашПолн КодПолн="${escape(code)}" НаимПолн="${escape(text)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<Доверенность xmlns="${POWER_NAMESPACE}" ВерсФорм="EMCHD_1" ПрЭлФорм="00000000" ИдФайл="ON_EMCHD_${power.issuedAt.replaceAll('-', '')}_${power.number}">
  <Документ>
    <Довер>
      <СвДов ВидДовер="1" ПрПередов="1" ВнНомДовер="${escape(power.internalNumber ?? '1')}" НомДовер="${power.number}" ДатаВыдДовер="${power.issuedAt}" СрокДейст="${power.validTo}"/>
      <СвДоверит ТипДоверит="1">
        <Доверит>
          <РосОргДовер ЕИОУК="0" ЕИОФЛ="1" ЕИОИП="0">
            <СвРосОрг НаимОрг="${escape(principal.name)}" ИННЮЛ="${principal.taxId}" КПП="${principal.kpp ?? '000001001'}" ОГРН="${principal.ogrn ?? '1000000001176'}"/>
          </РосОргДовер>
        </Доверит>
      </СвДоверит>
      <СвУпПред ТипПред="1">
        <Пред>
          <СведФизЛ ИННФЛ="${representative.taxId}" СНИЛС="${dashed}">
            <СведФЛ>
              <ФИО Фамилия="${escape(representative.lastName)}" Имя="${escape(representative.firstName)}" Отчество="${escape(representative.middleName)}"/>
            </СведФЛ>
          </СведФизЛ>
        </Пред>
      </СвУпПред>
      <СвПолн ТипПолн="1" ПрСовмПолн="1">
${items.join('\n')}
      </СвПолн>
    </Довер>
  </Документ>
</Доверенность>
`
}
