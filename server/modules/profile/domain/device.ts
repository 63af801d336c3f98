/** A browser as a person would name it; null where its name of itself tells nothing. */
export interface Device {
  browser: string | null
  system: string | null
  form: 'computer' | 'telephone' | 'tablet'
}

// The order matters: nearly every browser also calls itself Chrome, and Chrome calls itself Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\/(\d+)/, 'Яндекс Браузер'],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/Vivaldi\/(\d+)/, 'Vivaldi'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chromium|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows NT 10/, 'Windows 10 / 11'],
  [/Windows/, 'Windows'],
  [/iPad/, 'iPadOS'],
  [/iPhone|iPod/, 'iOS'],
  [/Aurora|Sailfish/, 'Аврора'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Reads a User-Agent. Only what people know by name is told apart; anything else is null, never a guess. */
export function describeDevice(userAgent: string | null): Device {
  const text = userAgent ?? ''
  const browser = BROWSERS.map(([shape, name]) => {
    const version = shape.exec(text)?.[1]
    return version ? `${name} ${version}` : null
  }).find((found) => found !== null)
  const system = SYSTEMS.find(([shape]) => shape.test(text))?.[1] ?? null
  const tablet = /iPad|Tablet/.test(text) || (/Android/.test(text) && !/Mobile/.test(text))
  const form = tablet ? 'tablet' : /Mobile|iPhone|iPod/.test(text) ? 'telephone' : 'computer'
  return { browser: browser ?? null, system, form }
}
