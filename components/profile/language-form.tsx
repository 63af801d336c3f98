'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { LOCALE_COOKIE, LOCALES, type Locale } from '@/components/i18n/locale'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'

const YEAR_SECONDS = 365 * 24 * 3_600

/** The language of letters; the pages of this browser follow it. */
export function LanguageForm(props: { locale: Locale }) {
  const t = useTranslations('profile')
  const router = useRouter()
  const trpc = useTRPC()
  const [locale, setLocale] = useState(props.locale)
  const save = useCommand(trpc.profile.saveLocale.mutationOptions())

  async function submit() {
    await save.run({ locale })
    document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
    toast.success(t('locale.saved'))
    router.refresh()
  }

  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field id="profile-language" label={t('field.language')} className="min-w-56">
        {(control) => (
          <Select
            {...control}
            value={locale}
            onChange={(event) => setLocale(event.target.value === 'en' ? 'en' : 'ru')}
          >
            {LOCALES.map((one) => (
              <option key={one} value={one}>
                {t(`locale.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button busy={save.pending} onClick={() => void submit().catch(() => undefined)}>
        {t('locale.save')}
      </Button>
    </div>
  )
}
