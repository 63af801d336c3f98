'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LOCALES, type Locale } from '@/components/i18n/locale'
import { choosePreference } from '@/components/layout/preferences-actions'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'

/** The language of letters; the pages of this browser follow it. */
export function LanguageForm(props: { locale: Locale }) {
  const t = useTranslations('profile')
  const trpc = useTRPC()
  const [locale, setLocale] = useState(props.locale)
  const save = useCommand(trpc.profile.saveLocale.mutationOptions())

  async function submit() {
    await save.run({ locale })
    // The cookie is out of scripts' reach; the action sets it and draws the page anew.
    const choice = new FormData()
    choice.set('locale', locale)
    await choosePreference(choice)
    toast.success(t('locale.saved'))
  }

  return (
    <div className="flex flex-wrap items-end gap-3 rounded-md border bg-paper p-inset">
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
