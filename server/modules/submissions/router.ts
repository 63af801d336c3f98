import { officer, participant, router } from '@/server/trpc/init'
import { adoptWording } from './commands/adopt-wording'
import { arrangeFiles } from './commands/arrange-files'
import { askApproval, endorseSubmission, recallApproval, returnForWork } from './commands/approve-submission'
import { archiveSubmission } from './commands/archive-submission'
import { assignSubmission } from './commands/assign-submission'
import { discardSubmission, reopenSubmission, withdrawSubmission } from './commands/change-submission'
import { amendSubmission, supplementSubmission } from './commands/continue-case'
import { copySubmission, createSubmission } from './commands/create-submission'
import { decideSubmission } from './commands/decide-submission'
import { encloseDocument, removeEnclosure } from './commands/enclose-document'
import { entrustSubmission } from './commands/entrust-submission'
import { importXml, readUploadedXml } from './commands/import-xml'
import { registerSubmission } from './commands/register-submission'
import { removeDecisionFile } from './commands/remove-decision-file'
import { removeFile } from './commands/remove-file'
import { prepareDecision } from './commands/prepare-decision'
import { prepareSigning } from './commands/prepare-signing'
import { saveDraft } from './commands/save-draft'
import { sendSubmission } from './commands/send-submission'
import { settleAmendment } from './commands/settle-amendment'
import { signSubmission } from './commands/sign-submission'
import * as contract from './contract'
import * as decision from './domain/decision-contract'
import * as draft from './domain/draft-contract'
import { listLeaders } from './leaders'
import { listColleagues, listQueue, openQueueItem } from './officer-queries'
import { getWordingChange } from './newer-wording'
import { getSubmission, listSubmissions } from './queries'
import { compareSubmissions, getRevision, listComparable, listRevisions } from './revision-queries'

/** The participant's side: draft, archive, send, follow. */
export const submissions = router({
  enclose: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.EncloseDocument)
    .mutation(({ ctx, input }) => ctx.execute(encloseDocument, input)),
  removeEnclosure: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.RemoveEnclosure)
    .mutation(({ ctx, input }) => ctx.execute(removeEnclosure, input)),
  list: participant.query
    .meta({ permission: 'documents.view' })
    .input(contract.ListSubmissions)
    .query(({ ctx, input }) => ctx.ask(listSubmissions, input)),
  get: participant.query
    .meta({ permission: 'documents.view' })
    .input(contract.GetSubmission)
    .query(({ ctx, input }) => ctx.ask(getSubmission, input)),
  create: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.CreateSubmission)
    .mutation(({ ctx, input }) => ctx.execute(createSubmission, input)),
  copy: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.CopySubmission)
    .mutation(({ ctx, input }) => ctx.execute(copySubmission, input)),
  importXml: participant.command
    .meta({ permission: 'documents.import' })
    .input(contract.ImportXml)
    .mutation(async ({ ctx, input }) => {
      const { reading, command } = await readUploadedXml(ctx.ask, input)
      return ctx.execute((context) => importXml(context, reading), command)
    }),
  save: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.SaveDraft)
    .mutation(({ ctx, input }) => ctx.execute(saveDraft, input)),
  removeFile: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.RemoveFile)
    .mutation(({ ctx, input }) => ctx.execute(removeFile, input)),
  archive: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(archiveSubmission, input)),
  reopen: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(reopenSubmission, input)),
  discard: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(discardSubmission, input)),
  leaders: participant.query
    .meta({ permission: 'organisation.view' })
    .input(contract.GetSubmission)
    .query(({ ctx, input }) => ctx.ask(listLeaders, input)),
  entrust: participant.command
    .meta({ permission: 'organisation.view' })
    .input(contract.EntrustSubmission)
    .mutation(({ ctx, input }) => ctx.execute(entrustSubmission, input)),
  askApproval: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(askApproval, input)),
  endorse: participant.command
    .meta({ permission: 'documents.view' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(endorseSubmission, input)),
  returnForWork: participant.command
    .meta({ permission: 'documents.view' })
    .input(contract.ReturnForWork)
    .mutation(({ ctx, input }) => ctx.execute(returnForWork, input)),
  recall: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(recallApproval, input)),
  prepareSigning: participant.command
    .meta({ permission: 'documents.sign' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(prepareSigning, input)),
  sign: participant.command
    .meta({ permission: 'documents.sign' })
    .input(contract.SignSubmission)
    .mutation(({ ctx, input }) => ctx.execute(signSubmission, input)),
  send: participant.command
    .meta({ permission: 'documents.send' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(sendSubmission, input)),
  amend: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(amendSubmission, input)),
  supplement: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(supplementSubmission, input)),
  settleAmendment: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(contract.SettleAmendment)
    .mutation(({ ctx, input }) => ctx.execute(settleAmendment, input)),
  withdraw: participant.command
    .meta({ permission: 'documents.withdraw' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(withdrawSubmission, input)),
})

/** The officer's side: the office's queue and decisions. */
export const queue = router({
  list: officer.query
    .meta({ permission: 'queue.view' })
    .input(contract.ListQueue)
    .query(({ ctx, input }) => ctx.ask(listQueue, input)),
  get: officer.query
    .meta({ permission: 'queue.view' })
    .input(contract.GetSubmission)
    .query(({ ctx, input }) => ctx.ask(openQueueItem, input)),
  colleagues: officer.query
    .meta({ permission: 'queue.view' })
    .query(({ ctx }) => ctx.ask(listColleagues, undefined)),
  assign: officer.command
    .meta({ permission: 'queue.work' })
    .input(contract.AssignSubmission)
    .mutation(({ ctx, input }) => ctx.execute(assignSubmission, input)),
  register: officer.command
    .meta({ permission: 'queue.work' })
    .input(contract.ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(registerSubmission, input)),
  removeFile: officer.command
    .meta({ permission: 'queue.work' })
    .input(contract.RemoveFile)
    .mutation(({ ctx, input }) => ctx.execute(removeDecisionFile, input)),
  prepareDecision: officer.command
    .meta({ permission: 'queue.work' })
    .input(decision.PrepareDecision)
    .mutation(({ ctx, input }) => ctx.execute(prepareDecision, input)),
  decide: officer.command
    .meta({ permission: 'queue.work' })
    .input(decision.DecideSubmission)
    .mutation(({ ctx, input }) => ctx.execute(decideSubmission, input)),
})

/** Earlier states of drafts, and documents side by side. */
export const drafts = router({
  revisions: participant.query
    .meta({ permission: 'documents.view' })
    .input(draft.ListRevisions)
    .query(({ ctx, input }) => ctx.ask(listRevisions, input)),
  revision: participant.query
    .meta({ permission: 'documents.view' })
    .input(draft.GetRevision)
    .query(({ ctx, input }) => ctx.ask(getRevision, input)),
  comparable: participant.query
    .meta({ permission: 'documents.view' })
    .input(contract.GetSubmission)
    .query(({ ctx, input }) => ctx.ask(listComparable, input)),
  compare: participant.query
    .meta({ permission: 'documents.view' })
    .input(draft.CompareSubmissions)
    .query(({ ctx, input }) => ctx.ask(compareSubmissions, input)),
  wordingChange: participant.query
    .meta({ permission: 'documents.prepare' })
    .input(contract.GetSubmission)
    .query(({ ctx, input }) => ctx.ask(getWordingChange, input)),
  adoptWording: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(draft.AdoptWording)
    .mutation(({ ctx, input }) => ctx.execute(adoptWording, input)),
  arrangeFiles: participant.command
    .meta({ permission: 'documents.prepare' })
    .input(draft.ArrangeFiles)
    .mutation(({ ctx, input }) => ctx.execute(arrangeFiles, input)),
})
