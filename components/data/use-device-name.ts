import { useTranslations } from 'next-intl'
import type { Device } from '@/server/modules/profile/domain/device'

/** «Chrome 142, Windows 10 / 11 (компьютер)». */
export function useDeviceName(): (device: Device) => string {
  const t = useTranslations('profile.device')
  return ({ browser, system, form }) => {
    if (!browser && !system) return t('unknown')
    const name = browser && system ? t('named', { browser, system }) : (browser ?? system)
    return `${name} (${t(`form.${form}`)})`
  }
}
