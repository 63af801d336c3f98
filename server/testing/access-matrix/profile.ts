import { buildUser } from '@/server/testing/build'
import { startSession } from '@/server/modules/accounts/commands/start-session'
import { CURRENT_CONSENT } from '@/server/modules/accounts/domain/consents'
import { newId } from '@/server/platform/ids'
import { PARTICIPANT_SIDE, SIGNED_IN, type Row } from './rows'

const draft = {
  lastName: 'Проверкина',
  firstName: 'Анна',
  middleName: '',
  birthDate: '',
  country: 'RU',
  taxId: '',
  snils: '',
  phone: '',
}

const participantDraft = {
  name: 'Общество с ограниченной ответственностью «Проба»',
  shortName: 'ООО «Проба»',
  country: 'RU',
  taxId: '',
  kpp: '',
  ogrn: '',
  address: '',
}

/** A session that is nobody's of the world. */
async function foreignSession() {
  return startSession({ userId: await buildUser(), door: 'PASSWORD', address: null, device: null })
}

const everybodySigned = (code: string) => Object.fromEntries(SIGNED_IN.map((name) => [name, code]))

/** Rows of the access matrix: the person's own section. What is one's own is shown to everyone who has signed in. */
export const PROFILE: Record<string, Row> = {
  'profile.get': { input: () => undefined, allow: SIGNED_IN },
  // A version that nobody's profile has: allowed to try, and told that somebody was faster.
  'profile.save': {
    input: () => ({ requestId: newId(), version: 999, ...draft }),
    allow: [],
    refused: everybodySigned('STALE_VERSION'),
  },
  'profile.saveLocale': { input: () => ({ requestId: newId(), locale: 'ru' }), allow: SIGNED_IN },
  'profile.participant': { input: () => undefined, allow: PARTICIPANT_SIDE },
  'profile.saveParticipant': {
    input: () => ({ requestId: newId(), version: 999, ...participantDraft }),
    allow: [],
    // Participants of the world are confirmed; who is not the head may not even ask.
    refused: Object.fromEntries(PARTICIPANT_SIDE.map((name) => [name, 'FORBIDDEN'])),
  },
  'profile.sessions': { input: () => undefined, allow: SIGNED_IN },
  'profile.endSession': {
    input: async () => ({ requestId: newId(), id: await foreignSession() }),
    allow: [],
    refused: everybodySigned('NOT_FOUND'),
  },
  'profile.endOtherSessions': { input: () => ({ requestId: newId() }), allow: SIGNED_IN },
  'profile.signIns': { input: () => ({}), allow: SIGNED_IN },
  // Nobody of the world has a password.
  'profile.confirmPassword': {
    input: () => ({ requestId: newId(), password: 'не тот' }),
    allow: [],
    refused: everybodySigned('FORBIDDEN'),
  },
  'profile.askConfirmation': { input: () => ({ requestId: newId() }), allow: SIGNED_IN },
  // A text that nobody has asked for.
  'profile.confirmSignature': {
    input: () => ({ requestId: newId(), challengeId: newId(), signature: 'MAA=' }),
    allow: [],
    refused: everybodySigned('SIGNATURE_REFUSED'),
  },
  'profile.consent': { input: () => undefined, allow: SIGNED_IN },
  'profile.acceptConsent': {
    input: () => ({ requestId: newId(), version: CURRENT_CONSENT }),
    allow: SIGNED_IN,
  },
  'profile.annulmentPlan': { input: () => undefined, allow: SIGNED_IN },
  'profile.annul': {
    input: () => ({ requestId: newId(), word: 'нет' }),
    allow: [],
    refused: everybodySigned('INVALID_INPUT'),
  },
}
