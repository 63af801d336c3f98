import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enFailure from './en/failure.json'
import enLayout from './en/layout.json'
import ruCommon from './ru/common.json'
import ruErrors from './ru/errors.json'
import ruFailure from './ru/failure.json'
import ruLayout from './ru/layout.json'

/**
 * All texts by namespace. Imports are static so that they are bundled; a new file in ru/ and en/ is added here, and
 * messages.test.ts fails until it is. Russian is the pattern the English must fit.
 */
const ru = {
  common: ruCommon,
  errors: ruErrors,
  failure: ruFailure,
  layout: ruLayout,
}

export type Messages = typeof ru

const en: Messages = {
  common: enCommon,
  errors: enErrors,
  failure: enFailure,
  layout: enLayout,
}

export const messages = { ru, en }
