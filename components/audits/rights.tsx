import { useTranslations } from 'next-intl'

const RIGHTS = [
  'information',
  'papers',
  'explanations',
  'presence',
  'outcome',
  'objections',
  'complaint',
] as const
const DUTIES = ['papers', 'access', 'place', 'people', 'translation', 'goods'] as const

/** Rights and duties of the audited person, told briefly (ТК ЕАЭС 336; 289-ФЗ 235, 236). */
export function Rights() {
  const t = useTranslations('audits.own.rights')
  return (
    <div className="grid gap-x-8 gap-y-4">
      <section>
        <h3 className="mb-1 text-body">{t('rightsTitle')}</h3>
        <ul className="list-disc space-y-1 pl-5">
          {RIGHTS.map((key) => (
            <li key={key}>{t(`right.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-body">{t('dutiesTitle')}</h3>
        <ul className="list-disc space-y-1 pl-5">
          {DUTIES.map((key) => (
            <li key={key}>{t(`duty.${key}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
