import { open, router, signedIn } from '@/server/trpc/init'
import { activateAccount } from './commands/activate-account'
import { applyForAccess } from './commands/apply-for-access'
import { askRecovery } from './commands/ask-recovery'
import { cancelEmailChange, changeEmail, confirmEmailChange, findEmailChange } from './commands/change-email'
import { changePassword } from './commands/change-password'
import { liftRest } from './commands/lift-rest'
import { resetPassword } from './commands/reset-password'
import {
  ActivateAccount,
  AnswerEmailChange,
  ApplyForAccess,
  AskRecovery,
  ChangeEmail,
  ChangePassword,
  ReadLink,
  ResetPassword,
  UseLink,
} from './contract'
import { readLink } from './links'

const command = open.command.meta({ permission: 'public' })
const own = signedIn.command.meta({ permission: 'signed-in' })

/** The door of login and password: application, activation, recovery, change of password and e-mail, lock-out. */
export const accounts = router({
  applyForAccess: command
    .input(ApplyForAccess)
    .mutation(({ ctx, input }) => ctx.execute(applyForAccess, input)),
  activate: command.input(ActivateAccount).mutation(({ ctx, input }) => ctx.execute(activateAccount, input)),
  askRecovery: command.input(AskRecovery).mutation(({ ctx, input }) => ctx.execute(askRecovery, input)),
  resetPassword: command.input(ResetPassword).mutation(({ ctx, input }) => ctx.execute(resetPassword, input)),
  liftRest: command.input(UseLink).mutation(({ ctx, input }) => ctx.execute(liftRest, input)),
  confirmEmail: command
    .input(AnswerEmailChange)
    .mutation(({ ctx, input }) => ctx.execute(confirmEmailChange, input)),
  cancelEmail: command
    .input(AnswerEmailChange)
    .mutation(({ ctx, input }) => ctx.execute(cancelEmailChange, input)),
  link: open.query
    .meta({ permission: 'public' })
    .input(ReadLink)
    .query(({ ctx, input }) => ctx.ask((context) => readLink(context, input), input)),
  changePassword: own.input(ChangePassword).mutation(({ ctx, input }) => ctx.execute(changePassword, input)),
  changeEmail: own.input(ChangeEmail).mutation(({ ctx, input }) => ctx.execute(changeEmail, input)),
  emailChange: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask((context) => findEmailChange(context), undefined)),
})
