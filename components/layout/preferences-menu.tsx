import { Glasses } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { DropPanel } from '@/components/ui/drop-panel'
import { choosePreference } from './preferences-actions'
import { readPreferences, THEMES } from './preferences'

const LANGUAGES = [
  { value: 'ru', name: 'Русский' },
  { value: 'en', name: 'English' },
]

/** Language, theme and the version for the visually impaired; a form that needs no script. `id` is unique on a page. */
export function PreferencesMenu(props: { id: string; buttonClass?: string }) {
  const t = useTranslations('layout.preferences')
  const chosen = use(readPreferences())
  const high = chosen.vision === 'high'
  return (
    <DropPanel
      id={props.id}
      label={t('title')}
      button={<Glasses aria-hidden className="size-5" />}
      buttonClass={props.buttonClass}
      panelClass="w-80 p-4"
    >
      <form action={choosePreference} className="space-y-4">
        <Choices
          name="locale"
          legend={t('language')}
          chosen={chosen.locale}
          options={LANGUAGES.map(({ value, name }) => ({ value, name, lang: value }))}
        />
        <Choices
          name="theme"
          legend={t('theme')}
          chosen={chosen.theme}
          options={THEMES.map((theme) => ({ value: theme, name: t(theme) }))}
        />
        <fieldset>
          <legend className="text-sm text-muted">{t('vision')}</legend>
          <button
            name="vision"
            value={high ? 'ordinary' : 'high'}
            className="mt-1 min-h-11 w-full rounded-md border border-edge px-3 py-1.5 text-sm font-medium hover:bg-hover"
          >
            {high ? t('visionOff') : t('visionOn')}
          </button>
        </fieldset>
      </form>
    </DropPanel>
  )
}

function Choices(props: {
  name: string
  legend: string
  chosen: string
  options: { value: string; name: string; lang?: string }[]
}) {
  return (
    <fieldset>
      <legend className="text-sm text-muted">{props.legend}</legend>
      <div className="mt-1 flex flex-wrap gap-1">
        {props.options.map((option) => (
          <button
            key={option.value}
            name={props.name}
            value={option.value}
            lang={option.lang}
            aria-pressed={option.value === props.chosen}
            className="min-h-11 grow rounded-md border border-edge px-2 text-sm hover:bg-hover aria-pressed:border-link aria-pressed:bg-action-soft aria-pressed:font-semibold aria-pressed:text-link"
          >
            {option.name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
