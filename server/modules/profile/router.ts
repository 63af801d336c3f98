import { open, participant, router, signedIn } from '@/server/trpc/init'
import { askConfirmation, confirmBySignature } from '../accounts/commands/confirm-by-signature'
import { confirmPassword } from '../accounts/commands/confirm-password'
import { acceptConsent } from './commands/accept-consent'
import { annulAccount } from './commands/annul-account'
import { endOtherSessions, endOwnSession } from './commands/end-own-sessions'
import { saveParticipant } from './commands/save-participant'
import { saveLocale, saveProfile } from './commands/save-profile'
import {
  AcceptConsent,
  AnnulAccount,
  AskConfirmation,
  ConfirmPassword,
  ConfirmSignature,
  EndOtherSessions,
  EndSession,
  ListSignIns,
  SaveLocale,
  SaveParticipant,
  SaveProfile,
} from './contract'
import { getAnnulmentPlan } from './plan-annulment'
import { getConsentState, getParticipant, getProfile, listSessions, listSignIns } from './queries'

/** The person's own section: data, sessions, consents, the end of the account; and data of the participant acted for. */
export const profile = router({
  get: signedIn.query.meta({ permission: 'signed-in' }).query(({ ctx }) => ctx.ask(getProfile, undefined)),
  save: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(SaveProfile)
    .mutation(({ ctx, input }) => ctx.execute(saveProfile, input)),
  saveLocale: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(SaveLocale)
    .mutation(({ ctx, input }) => ctx.execute(saveLocale, input)),
  participant: participant.query
    .meta({ permission: 'acting' })
    .query(({ ctx }) => ctx.ask(getParticipant, undefined)),
  saveParticipant: participant.command
    .meta({ permission: 'acting' })
    .input(SaveParticipant)
    .mutation(({ ctx, input }) => ctx.execute(saveParticipant, input)),
  sessions: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(listSessions, undefined)),
  endSession: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(EndSession)
    .mutation(({ ctx, input }) => ctx.execute(endOwnSession, input)),
  endOtherSessions: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(EndOtherSessions)
    .mutation(({ ctx, input }) => ctx.execute(endOtherSessions, input)),
  signIns: signedIn.query
    .meta({ permission: 'signed-in' })
    .input(ListSignIns)
    .query(({ ctx, input }) => ctx.ask(listSignIns, input)),
  // Not kept under the request's id: a repeat proves again that it is the person, and must count from then on.
  confirmPassword: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(ConfirmPassword)
    .mutation(({ ctx, input }) => ctx.ask(confirmPassword, input)),
  askConfirmation: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(AskConfirmation)
    .mutation(({ ctx, input }) => ctx.ask(askConfirmation, input)),
  confirmSignature: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(ConfirmSignature)
    .mutation(({ ctx, input }) => ctx.ask(confirmBySignature, input)),
  consent: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(getConsentState, undefined)),
  acceptConsent: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(AcceptConsent)
    .mutation(({ ctx, input }) => ctx.execute(acceptConsent, input)),
  annulmentPlan: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(getAnnulmentPlan, undefined)),
  // With the portal's own scope: it reaches whatever concerns the person, on all sides.
  annul: open.command
    .meta({ permission: 'signed-in' })
    .input(AnnulAccount)
    .mutation(({ ctx, input }) => ctx.execute(annulAccount, input)),
})
