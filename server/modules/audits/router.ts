import { officer, participant, router } from '@/server/trpc/init'
import * as review from './commands/review-reply'
import * as change from './commands/change-audit'
import * as draft from './commands/draft-document'
import { removeDocumentFile } from './commands/attach-files'
import { importAnswers } from './commands/import-answers'
import { listFeeds, makeFeed, revokeFeed } from './commands/keep-feeds'
import { openAudit } from './commands/open-audit'
import { prepareDocument, sendDocument } from './commands/send-document'
import { getReminders, setReminders } from './commands/set-reminders'
import { getStatistics } from './statistics'
import { saveAnswer } from './commands/save-answer'
import { writeComplaint } from './commands/write-complaint'
import { writeExplanation } from './commands/write-explanation'
import { writeObjections } from './commands/write-objections'
import { writeReply } from './commands/write-reply'
import { acquaint, assignAudit, confirmReceipt, openDocument } from './commands/receive-document'
import {
  findAudited,
  listAuditors,
  listAudits,
  openAuditCard,
  openAuditDocument,
  openDrafts,
} from './console-queries'
import * as contract from './contract'
import { feedSecret } from './feed-secret'
import { getOwnAudit, getOwnDocument, listOwnAudits } from './queries'

/** The participant's side: «Проверки, нарушения». */
export const audits = router({
  list: participant.query
    .meta({ permission: 'audits.view' })
    .input(contract.ListOwnAudits)
    .query(({ ctx, input }) => ctx.ask(listOwnAudits, input)),
  get: participant.query
    .meta({ permission: 'audits.view' })
    .input(contract.GetAudit)
    .query(({ ctx, input }) => ctx.ask(getOwnAudit, input)),
  document: participant.query
    .meta({ permission: 'audits.view' })
    .input(contract.GetDocument)
    .query(({ ctx, input }) => ctx.ask(getOwnDocument, input)),
  open: participant.command
    .meta({ permission: 'audits.view' })
    .input(contract.ReceiveDocument)
    .mutation(({ ctx, input }) => ctx.execute(openDocument, input)),
  confirm: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.ReceiveDocument)
    .mutation(({ ctx, input }) => ctx.execute(confirmReceipt, input)),
  acquaint: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.Acquaint)
    .mutation(({ ctx, input }) => ctx.execute(acquaint, input)),
  assign: participant.command
    .meta({ permission: 'audits.view' })
    .input(contract.AssignAudit)
    .mutation(({ ctx, input }) => ctx.execute(assignAudit, input)),
  saveAnswer: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.SaveAnswer)
    .mutation(({ ctx, input }) => ctx.execute(saveAnswer, input)),
  importAnswers: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.ImportAnswers)
    .mutation(({ ctx, input }) => ctx.execute(importAnswers, input)),
  writeReply: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.WriteReply)
    .mutation(({ ctx, input }) => ctx.execute(writeReply, input)),
  writeObjections: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.WriteObjections)
    .mutation(({ ctx, input }) => ctx.execute(writeObjections, input)),
  writeExplanation: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.WriteExplanation)
    .mutation(({ ctx, input }) => ctx.execute(writeExplanation, input)),
  writeComplaint: participant.command
    .meta({ permission: 'audits.answer' })
    .input(contract.WriteComplaint)
    .mutation(({ ctx, input }) => ctx.execute(writeComplaint, input)),
  reminders: participant.query
    .meta({ permission: 'audits.view' })
    .query(({ ctx }) => ctx.ask(getReminders, undefined)),
  setReminders: participant.command
    .meta({ permission: 'audits.view' })
    .input(contract.SetReminders)
    .mutation(({ ctx, input }) => ctx.execute(setReminders, input)),
  feeds: participant.query
    .meta({ permission: 'audits.view' })
    .query(({ ctx }) => ctx.ask(listFeeds, undefined)),
  makeFeed: participant.command
    .meta({ permission: 'audits.view' })
    .input(contract.MakeFeed)
    .mutation(async ({ ctx, input }) => {
      const made = await ctx.execute(makeFeed, input)
      return { ...made, secret: feedSecret(made.id) }
    }),
  revokeFeed: participant.command
    .meta({ permission: 'audits.view' })
    .input(contract.RevokeFeed)
    .mutation(({ ctx, input }) => ctx.execute(revokeFeed, input)),
})

/** The officers' side: КПС «Постконтроль». */
export const auditConsole = router({
  list: officer.query
    .meta({ permission: 'audits.work' })
    .input(contract.ListAudits)
    .query(({ ctx, input }) => ctx.ask(listAudits, input)),
  get: officer.query
    .meta({ permission: 'audits.work' })
    .input(contract.GetAudit)
    .query(({ ctx, input }) => ctx.ask(openAuditCard, input)),
  drafts: officer.query
    .meta({ permission: 'audits.work' })
    .input(contract.GetAudit)
    .query(({ ctx, input }) => ctx.ask(openDrafts, input)),
  document: officer.query
    .meta({ permission: 'audits.work' })
    .input(contract.GetDocument)
    .query(({ ctx, input }) => ctx.ask(openAuditDocument, input)),
  participants: officer.query
    .meta({ permission: 'audits.work' })
    .input(contract.FindAudited)
    .query(({ ctx, input }) => ctx.ask(findAudited, input)),
  statistics: officer.query
    .meta({ permission: 'audits.work' })
    .query(({ ctx }) => ctx.ask(getStatistics, undefined)),
  officers: officer.query
    .meta({ permission: 'audits.work' })
    .query(({ ctx }) => ctx.ask(listAuditors, undefined)),
  open: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.OpenAudit)
    .mutation(({ ctx, input }) => ctx.execute(openAudit, input)),
  changeCard: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeCard)
    .mutation(({ ctx, input }) => ctx.execute(change.changeCard, input)),
  changeGroup: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeGroup)
    .mutation(({ ctx, input }) => ctx.execute(change.changeGroup, input)),
  close: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.CloseAudit)
    .mutation(({ ctx, input }) => ctx.execute(change.closeAudit, input)),
  cancel: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.CancelAudit)
    .mutation(({ ctx, input }) => ctx.execute(change.cancelAudit, input)),
  begin: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.BeginDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.beginDocument, input)),
  save: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.SaveDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.saveDocument, input)),
  askApproval: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.askApproval, input)),
  approve: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.approveDocument, input)),
  return: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ReturnDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.returnDocument, input)),
  recall: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.recallDocument, input)),
  discard: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeDocument)
    .mutation(({ ctx, input }) => ctx.execute(draft.discardDocument, input)),
  removeFile: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.RemoveDocumentFile)
    .mutation(({ ctx, input }) => ctx.execute(removeDocumentFile, input)),
  prepareSending: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ChangeDocument)
    .mutation(({ ctx, input }) => ctx.execute(prepareDocument, input)),
  send: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.SendDocument)
    .mutation(({ ctx, input }) => ctx.execute(sendDocument, input)),
  confirmSubmission: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.ConfirmSubmission)
    .mutation(({ ctx, input }) => ctx.execute(review.confirmSubmission, input)),
  acceptItem: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.AcceptItem)
    .mutation(({ ctx, input }) => ctx.execute(review.acceptItem, input)),
  askAgain: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.AskAgain)
    .mutation(({ ctx, input }) => ctx.execute(review.askAgain, input)),
  refuseMoreTime: officer.command
    .meta({ permission: 'audits.work' })
    .input(contract.RefuseMoreTime)
    .mutation(({ ctx, input }) => ctx.execute(review.refuseMoreTime, input)),
})
