import enAccounts from './en/accounts.json'
import enAccess from './en/access.json'
import enApprovals from './en/approvals.json'
import enArchive from './en/archive.json'
import enAudits from './en/audits.json'
import enCalendar from './en/calendar.json'
import enCatalogue from './en/catalogue.json'
import enChannels from './en/channels.json'
import enCheck from './en/check.json'
import enCommon from './en/common.json'
import enConsent from './en/consent.json'
import enConfirmation from './en/confirmation.json'
import enConsole from './en/console.json'
import enDeadlines from './en/deadlines.json'
import enDrafts from './en/drafts.json'
import enErrors from './en/errors.json'
import enExchange from './en/exchange.json'
import enFailure from './en/failure.json'
import enFiles from './en/files.json'
import enForm from './en/form.json'
import enFunctions from './en/functions.json'
import enHome from './en/home.json'
import enInformation from './en/information.json'
import enJournal from './en/journal.json'
import enKinds from './en/kinds.json'
import enLayout from './en/layout.json'
import enMail from './en/mail.json'
import enNotifications from './en/notifications.json'
import enOfficeNotices from './en/office-notices.json'
import enOrganisation from './en/organisation.json'
import enSigning from './en/signing.json'
import enPostcontrol from './en/postcontrol.json'
import enPowers from './en/powers.json'
import enProfile from './en/profile.json'
import enSubmissions from './en/submissions.json'
import enTerms from './en/terms.json'
import enTrust from './en/trust.json'
import enVerify from './en/verify.json'
import enWordings from './en/wordings.json'
import ruAccounts from './ru/accounts.json'
import ruAccess from './ru/access.json'
import ruApprovals from './ru/approvals.json'
import ruArchive from './ru/archive.json'
import ruAudits from './ru/audits.json'
import ruCalendar from './ru/calendar.json'
import ruCatalogue from './ru/catalogue.json'
import ruChannels from './ru/channels.json'
import ruCheck from './ru/check.json'
import ruCommon from './ru/common.json'
import ruConsent from './ru/consent.json'
import ruConfirmation from './ru/confirmation.json'
import ruConsole from './ru/console.json'
import ruDeadlines from './ru/deadlines.json'
import ruDrafts from './ru/drafts.json'
import ruErrors from './ru/errors.json'
import ruExchange from './ru/exchange.json'
import ruFailure from './ru/failure.json'
import ruFiles from './ru/files.json'
import ruForm from './ru/form.json'
import ruFunctions from './ru/functions.json'
import ruHome from './ru/home.json'
import ruInformation from './ru/information.json'
import ruJournal from './ru/journal.json'
import ruKinds from './ru/kinds.json'
import ruLayout from './ru/layout.json'
import ruMail from './ru/mail.json'
import ruNotifications from './ru/notifications.json'
import ruOfficeNotices from './ru/office-notices.json'
import ruOrganisation from './ru/organisation.json'
import ruSigning from './ru/signing.json'
import ruPostcontrol from './ru/postcontrol.json'
import ruPowers from './ru/powers.json'
import ruProfile from './ru/profile.json'
import ruSubmissions from './ru/submissions.json'
import ruTerms from './ru/terms.json'
import ruTrust from './ru/trust.json'
import ruVerify from './ru/verify.json'
import ruWordings from './ru/wordings.json'

/**
 * All texts by namespace. Imports are static so that they are bundled; a new file in ru/ and en/ is added here, and
 * messages.test.ts fails until it is. Russian is the pattern the English must fit.
 */
const ru = {
  accounts: ruAccounts,
  access: ruAccess,
  approvals: ruApprovals,
  archive: ruArchive,
  audits: ruAudits,
  calendar: ruCalendar,
  catalogue: ruCatalogue,
  channels: ruChannels,
  check: ruCheck,
  common: ruCommon,
  consent: ruConsent,
  confirmation: ruConfirmation,
  console: ruConsole,
  deadlines: ruDeadlines,
  drafts: ruDrafts,
  errors: ruErrors,
  exchange: ruExchange,
  failure: ruFailure,
  files: ruFiles,
  form: ruForm,
  functions: ruFunctions,
  home: ruHome,
  information: ruInformation,
  journal: ruJournal,
  kinds: ruKinds,
  layout: ruLayout,
  mail: ruMail,
  notifications: ruNotifications,
  'office-notices': ruOfficeNotices,
  organisation: ruOrganisation,
  signing: ruSigning,
  postcontrol: ruPostcontrol,
  powers: ruPowers,
  profile: ruProfile,
  submissions: ruSubmissions,
  terms: ruTerms,
  trust: ruTrust,
  verify: ruVerify,
  wordings: ruWordings,
}

export type Messages = typeof ru

const en: Messages = {
  accounts: enAccounts,
  access: enAccess,
  approvals: enApprovals,
  archive: enArchive,
  audits: enAudits,
  calendar: enCalendar,
  catalogue: enCatalogue,
  channels: enChannels,
  check: enCheck,
  common: enCommon,
  consent: enConsent,
  confirmation: enConfirmation,
  console: enConsole,
  deadlines: enDeadlines,
  drafts: enDrafts,
  errors: enErrors,
  exchange: enExchange,
  failure: enFailure,
  files: enFiles,
  form: enForm,
  functions: enFunctions,
  home: enHome,
  information: enInformation,
  journal: enJournal,
  kinds: enKinds,
  layout: enLayout,
  mail: enMail,
  notifications: enNotifications,
  'office-notices': enOfficeNotices,
  organisation: enOrganisation,
  signing: enSigning,
  postcontrol: enPostcontrol,
  powers: enPowers,
  profile: enProfile,
  submissions: enSubmissions,
  terms: enTerms,
  trust: enTrust,
  verify: enVerify,
  wordings: enWordings,
}

export const messages = { ru, en }
