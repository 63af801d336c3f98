import { open, participant, router, signedIn } from '@/server/trpc/init'
import { getCurrent, listActingFor } from './acting-for'
import { acceptInvitation, declineInvitation } from './commands/answer-invitation'
import {
  changeAppointment,
  resumeAppointment,
  revokeAppointment,
  suspendAppointment,
} from './commands/change-appointment'
import { approveRights, refuseRights } from './commands/decide-rights'
import { invitePerson, resendInvitation, revokeInvitation } from './commands/invite-person'
import { adoptDrafts, openOrganisation } from './commands/open-organisation'
import { requestRights, withdrawRightsRequest } from './commands/request-rights'
import * as contract from './contract'
import { getOffer, listAdoptable } from './offers'
import { previewRights } from './preview'
import { getOwnRights, listInvitations, listPeople, listRightsRequests } from './queries'

/** On whose behalf one may act. */
export const participants = router({
  actingFor: signedIn.query
    .meta({ permission: 'signed-in' })
    .input(contract.ListActingFor)
    .query(({ ctx, input }) => ctx.ask(listActingFor, input)),
  current: participant.query
    .meta({ permission: 'acting' })
    .query(({ ctx }) => ctx.ask(getCurrent, undefined)),
  open: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(contract.OpenOrganisation)
    .mutation(({ ctx, input }) => ctx.execute(openOrganisation, input)),
  adoptable: participant.query
    .meta({ permission: 'acting' })
    .query(({ ctx }) => ctx.ask(listAdoptable, undefined)),
  adopt: open.command
    .meta({ permission: 'acting' })
    .input(contract.AdoptDrafts)
    .mutation(({ ctx, input }) => ctx.execute(adoptDrafts, input)),
})

/** People of an organisation and their rights. */
export const organisation = router({
  people: participant.query
    .meta({ permission: 'organisation.view' })
    .query(({ ctx }) => ctx.ask(listPeople, undefined)),
  preview: participant.query
    .meta({ permission: 'organisation.view' })
    .input(contract.PreviewRights)
    .query(({ ctx, input }) => ctx.ask(previewRights, input)),
  change: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ChangeAppointment)
    .mutation(({ ctx, input }) => ctx.execute(changeAppointment, input)),
  suspend: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ActOnAppointment)
    .mutation(({ ctx, input }) => ctx.execute(suspendAppointment, input)),
  resume: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ActOnAppointment)
    .mutation(({ ctx, input }) => ctx.execute(resumeAppointment, input)),
  revoke: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ActOnAppointment)
    .mutation(({ ctx, input }) => ctx.execute(revokeAppointment, input)),
})

/** Invitations to join an organisation's people: sent by those who administer, answered by whoever holds the link. */
export const invitations = router({
  list: participant.query
    .meta({ permission: 'organisation.view' })
    .input(contract.ListPage)
    .query(({ ctx, input }) => ctx.ask(listInvitations, input)),
  send: participant.command
    .meta({ permission: 'organisation.invite' })
    .input(contract.InvitePerson)
    .mutation(({ ctx, input }) => ctx.execute(invitePerson, input)),
  resend: participant.command
    .meta({ permission: 'organisation.invite' })
    .input(contract.ResendInvitation)
    .mutation(({ ctx, input }) => ctx.execute(resendInvitation, input)),
  revoke: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ActOnInvitation)
    .mutation(({ ctx, input }) => ctx.execute(revokeInvitation, input)),
  offer: open.query
    .meta({ permission: 'public' })
    .input(contract.InvitationByToken)
    .query(({ ctx, input }) => ctx.ask((context) => getOffer(context, input), input)),
  accept: open.command
    .meta({ permission: 'signed-in' })
    .input(contract.AnswerInvitation)
    .mutation(({ ctx, input }) => ctx.execute(acceptInvitation, input)),
  decline: open.command
    .meta({ permission: 'signed-in' })
    .input(contract.AnswerInvitation)
    .mutation(({ ctx, input }) => ctx.execute(declineInvitation, input)),
})

/** One's own rights and requests for more of them. */
export const rights = router({
  own: participant.query.meta({ permission: 'acting' }).query(({ ctx }) => ctx.ask(getOwnRights, undefined)),
  request: participant.command
    .meta({ permission: 'rights.request' })
    .input(contract.AskRights)
    .mutation(({ ctx, input }) => ctx.execute(requestRights, input)),
  withdraw: participant.command
    .meta({ permission: 'rights.request' })
    .input(contract.WithdrawRights)
    .mutation(({ ctx, input }) => ctx.execute(withdrawRightsRequest, input)),
  requests: participant.query
    .meta({ permission: 'organisation.view' })
    .query(({ ctx }) => ctx.ask(listRightsRequests, undefined)),
  approve: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.ApproveRights)
    .mutation(({ ctx, input }) => ctx.execute(approveRights, input)),
  refuse: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.RefuseRights)
    .mutation(({ ctx, input }) => ctx.execute(refuseRights, input)),
})
