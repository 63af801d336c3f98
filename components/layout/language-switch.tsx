import { useLocale } from 'next-intl'
import { choosePreference } from './preferences-actions'

/** The other language under its own name, for whoever cannot read the page well enough to look for it. */
export function LanguageSwitch() {
  const [value, name] = useLocale() === 'ru' ? ['en', 'In English'] : ['ru', 'По-русски']
  return (
    <form action={choosePreference} className="flex">
      <button name="locale" value={value} lang={value} className="min-h-9 text-link hover:underline">
        {name}
      </button>
    </form>
  )
}
