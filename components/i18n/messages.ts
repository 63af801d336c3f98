import enArchive from './en/archive.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enFailure from './en/failure.json'
import enHome from './en/home.json'
import enLayout from './en/layout.json'
import enNotifications from './en/notifications.json'
import enOrganisation from './en/organisation.json'
import enSubmissions from './en/submissions.json'
import ruArchive from './ru/archive.json'
import ruCommon from './ru/common.json'
import ruErrors from './ru/errors.json'
import ruFailure from './ru/failure.json'
import ruHome from './ru/home.json'
import ruLayout from './ru/layout.json'
import ruNotifications from './ru/notifications.json'
import ruOrganisation from './ru/organisation.json'
import ruSubmissions from './ru/submissions.json'

/**
 * All texts by namespace. Imports are static so that they are bundled; a new file in ru/ and en/ is added here, and
 * messages.test.ts fails until it is. Russian is the pattern the English must fit.
 */
const ru = {
  archive: ruArchive,
  common: ruCommon,
  errors: ruErrors,
  failure: ruFailure,
  home: ruHome,
  layout: ruLayout,
  notifications: ruNotifications,
  organisation: ruOrganisation,
  submissions: ruSubmissions,
}

export type Messages = typeof ru

const en: Messages = {
  archive: enArchive,
  common: enCommon,
  errors: enErrors,
  failure: enFailure,
  home: enHome,
  layout: enLayout,
  notifications: enNotifications,
  organisation: enOrganisation,
  submissions: enSubmissions,
}

export const messages = { ru, en }
