const UNITS = {
  ru: ['байт', 'КБ', 'МБ', 'ГБ'],
  en: ['bytes', 'KB', 'MB', 'GB'],
} as const

/** Size of a file in steps of 1024, at most one digit after the point: «8,9 МБ». `bytes` is a whole number ≥ 0. */
export function formatBytes(bytes: number, locale: 'ru' | 'en'): string {
  const power = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)))
  // 1 048 575 bytes round up to 1024 KB: step to the next unit instead.
  const rounded = Math.round((bytes / 1024 ** power) * 10) / 10
  const [value, unit] = rounded >= 1024 && power < 3 ? [1, power + 1] : [rounded, power]
  return `${formatNumber(value, locale)}\u00a0${UNITS[locale][unit] ?? ''}`
}

/** A number grouped by three: «1 234 567,5» in Russian, "1,234,567.5" in English. Same on a server and in a browser. */
export function formatNumber(value: number, locale: 'ru' | 'en'): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'ru' ? '\u00a0' : ',')
  const point = locale === 'ru' ? ',' : '.'
  return (value < 0 ? '−' : '') + grouped + (fraction ? point + fraction : '')
}
