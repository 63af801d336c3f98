import { useTranslations } from 'next-intl'

/** Each with the provision that it is told by. */
const RIGHTS = [
  ['information', '336-1'],
  ['papers', '336-1'],
  ['moreTime', '239'],
  ['explanations', '336-1'],
  ['presence', '336-1'],
  ['outcome', '336-1'],
  ['objections', '237'],
  ['complaint', '358'],
] as const
const DUTIES = [
  ['papers', '340'],
  ['goods', '336-2'],
  ['access', '334'],
  ['place', '336-2'],
  ['people', '336-2'],
  ['translation', '336-2'],
  ['copies', '336-2'],
  ['inventory', '336-2'],
] as const

/** Rights and duties of the audited person, told briefly (ТК ЕАЭС 336; 289-ФЗ 235, 236), each with its provision. */
export function Rights() {
  const t = useTranslations('audits.own.rights')
  return (
    <div className="grid gap-x-8 gap-y-4">
      <section>
        <h3 className="mb-1 text-body">{t('rightsTitle')}</h3>
        <ul className="list-disc space-y-2 pl-5">
          {RIGHTS.map(([key, source]) => (
            <li key={key}>
              {t(`right.${key}`)} <Provision>{t(`source.${source}`)}</Provision>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-body">{t('dutiesTitle')}</h3>
        <ul className="list-disc space-y-2 pl-5">
          {DUTIES.map(([key, source]) => (
            <li key={key}>
              {t(`duty.${key}`)} <Provision>{t(`source.${source}`)}</Provision>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const Provision = ({ children }: { children: string }) => (
  <span className="block text-xs text-muted">{children}</span>
)
