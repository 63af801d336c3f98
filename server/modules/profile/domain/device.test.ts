import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeDevice } from './device'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36`, 'Chrome 142', 'Windows 10 / 11', 'computer'],
  [
    `${WINDOWS} Chrome/140.0.0.0 YaBrowser/25.10.0 Safari/537.36`,
    'Яндекс Браузер 25',
    'Windows 10 / 11',
    'computer',
  ],
  [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge 142', 'Windows 10 / 11', 'computer'],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
    'Firefox 144',
    'Linux',
    'computer',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari 26',
    'iOS',
    'telephone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-X210) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome 142',
    'Android',
    'tablet',
  ],
  ['curl/8.14.1', null, null, 'computer'],
])('%s', (userAgent, browser, system, form) => {
  expect(describeDevice(userAgent)).toEqual({ browser, system, form })
})

test('whatever a program calls itself, nothing is thrown', () => {
  fc.assert(fc.property(fc.option(fc.string()), (text) => describeDevice(text).form.length > 0))
})
