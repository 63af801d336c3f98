import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SIGN_IN_FILTERS, type ListSignIns } from '@/server/modules/profile/contract'

const DOORS = ['PASSWORD', 'ESIA', 'CERTIFICATE'] as const

/** What of the history is shown: a plain form, so the address can be kept and sent. */
export function HistoryFilters({ filter, door }: Pick<ListSignIns, 'filter' | 'door'>) {
  const t = useTranslations('profile')
  return (
    <form className="mb-4 grid gap-3 sm:flex sm:flex-wrap sm:items-end">
      <Field id="history-filter" label={t('history.filter')} className="sm:min-w-40">
        {(control) => (
          <Select {...control} name="filter" defaultValue={filter}>
            {SIGN_IN_FILTERS.map((one) => (
              <option key={one} value={one}>
                {t(`history.filters.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="history-door" label={t('history.doorFilter')} className="sm:min-w-52">
        {(control) => (
          <Select {...control} name="door" defaultValue={door ?? ''}>
            <option value="">{t('history.anyDoor')}</option>
            {DOORS.map((one) => (
              <option key={one} value={one}>
                {t(`door.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" className="max-sm:justify-self-start">
        {t('history.apply')}
      </Button>
    </form>
  )
}
