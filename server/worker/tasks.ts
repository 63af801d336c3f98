import type { TaskList } from 'graphile-worker'
import * as accountJobs from '../modules/accounts/jobs'
import * as archiveJobs from '../modules/archive/jobs'
import * as auditJobs from '../modules/audits/jobs'
import * as deadlineJobs from '../modules/deadlines/jobs'
import * as submissionJobs from '../modules/submissions/jobs'
import * as notificationJobs from '../modules/notifications/jobs'
import * as exchangeJobs from '../modules/exchange/jobs'
import * as fileJobs from '../modules/files/jobs'
import * as profileJobs from '../modules/profile/jobs'
import * as powerJobs from '../modules/powers/jobs'
import * as receiptJobs from '../modules/receipts/jobs'
import * as trustJobs from '../modules/trust/jobs'
import { jobs } from '../platform/metrics'

const HOUSEKEEPING = 'worker:housekeeping'

type Task = (payload: unknown) => Promise<void>

/** Every job by name; the handler is loaded when the first of its kind comes. Payloads are checked before use. */
const TASKS: Record<string, Task> = {
  [submissionJobs.DELIVER]: async (payload) => {
    const { submissionId } = submissionJobs.DeliverPayload.parse(payload)
    const { deliver } = await import('../modules/submissions/delivery')
    await deliver(submissionId)
  },
  [submissionJobs.SWEEP]: async () => {
    const { sweepUndelivered } = await import('../modules/submissions/delivery')
    await sweepUndelivered()
  },
  [receiptJobs.ISSUE]: async (payload) => {
    const { submissionId } = receiptJobs.IssuePayload.parse(payload)
    const { issueLate } = await import('../modules/receipts/late-receipt')
    await issueLate(submissionId)
  },
  [receiptJobs.SWEEP]: async () => {
    const { sweepReceipts } = await import('../modules/receipts/late-receipt')
    await sweepReceipts()
  },
  [exchangeJobs.POST]: async (payload) => {
    const { messageId } = exchangeJobs.PostPayload.parse(payload)
    const { postMessage } = await import('../modules/exchange/outbox')
    const { openEais } = await import('../modules/exchange/ports/open-eais')
    await postMessage(openEais(), messageId)
  },
  [exchangeJobs.HANDLE]: async (payload) => {
    const { messageId } = exchangeJobs.HandlePayload.parse(payload)
    const { handleMessage } = await import('../modules/exchange/inbox')
    await handleMessage(messageId)
  },
  [exchangeJobs.WITHDRAW]: async (payload) => {
    const { submissionId } = exchangeJobs.WithdrawPayload.parse(payload)
    const { tellWithdrawal } = await import('../modules/exchange/tell-withdrawal')
    await tellWithdrawal(submissionId)
  },
  [exchangeJobs.SWEEP]: async () => {
    const { sweepExchange } = await import('../modules/exchange/sweep')
    await sweepExchange()
  },
  [exchangeJobs.FORGET]: async () => {
    const { forgetBodies } = await import('../modules/exchange/forget-bodies')
    await forgetBodies()
  },
  [auditJobs.DELIVER]: async (payload) => {
    const { auditId } = auditJobs.DeliverPayload.parse(payload)
    const { deliver } = await import('../modules/audits/delivery')
    await deliver(auditId)
  },
  [auditJobs.SWEEP]: async () => {
    const { sweepAudits } = await import('../modules/audits/sweep')
    await sweepAudits()
  },
  [auditJobs.REMIND]: async () => {
    const { remind } = await import('../modules/audits/remind')
    await remind()
  },
  [deadlineJobs.WATCH]: async () => {
    const { tellKeepers } = await import('../modules/deadlines/watch')
    await tellKeepers()
  },
  [notificationJobs.MAIL]: async (payload) => {
    const { notificationId } = notificationJobs.MailPayload.parse(payload)
    const { mailNotice } = await import('../modules/notifications/commands/mail-notice')
    await mailNotice(notificationId)
  },
  [notificationJobs.MAIL_SWEEP]: async () => {
    const { sweepUnmailed, sweepUnpushed } = await import('../modules/notifications/sweep')
    await sweepUnmailed()
    await sweepUnpushed()
  },
  [notificationJobs.PUSH]: async (payload) => {
    const { notificationId } = notificationJobs.PushPayload.parse(payload)
    const { pushNotice } = await import('../modules/notifications/commands/push-notice')
    await pushNotice(notificationId)
  },
  [notificationJobs.TRY_PUSH]: async (payload) => {
    const { deviceId } = notificationJobs.TryPushPayload.parse(payload)
    const { tryPush } = await import('../modules/notifications/commands/try-push')
    await tryPush(deviceId)
  },
  [notificationJobs.RELAY]: async (payload) => {
    const { letterId } = notificationJobs.RelayPayload.parse(payload)
    const { relayLetter } = await import('../modules/notifications/commands/relay-letter')
    await relayLetter(letterId)
  },
  [accountJobs.MAIL]: async (payload) => {
    const { letterId } = accountJobs.MailPayload.parse(payload)
    const { mailLetter } = await import('../modules/accounts/commands/mail-letter')
    await mailLetter(letterId)
  },
  [accountJobs.ATTEMPT]: async (payload) => {
    const { recordAttempt } = await import('../modules/accounts/commands/record-attempt')
    await recordAttempt(accountJobs.AttemptPayload.parse(payload))
  },
  [accountJobs.SWEEP]: async () => {
    const { sweepLetters } = await import('../modules/accounts/sweep')
    await sweepLetters()
  },
  [accountJobs.FORGET]: async () => {
    const { forgetAccounts } = await import('../modules/accounts/sweep')
    await forgetAccounts()
  },
  [fileJobs.SWEEP]: async () => {
    const { sweepFiles } = await import('../modules/files/sweep')
    await sweepFiles()
  },
  [trustJobs.FETCH]: async (payload) => {
    const { certificateId } = trustJobs.FetchPayload.parse(payload)
    const { fetchLists } = await import('../modules/trust/fetching')
    await fetchLists(certificateId)
  },
  [trustJobs.IMPORT]: async (payload) => {
    const { importId } = trustJobs.ImportPayload.parse(payload)
    const { carryImport } = await import('../modules/trust/imports')
    await carryImport(importId)
  },
  [trustJobs.SWEEP]: async () => {
    const { followDemonstration } = await import('../modules/trust/demonstration')
    await followDemonstration()
    const { sweepTrust } = await import('../modules/trust/fetching')
    await sweepTrust()
  },
  [fileJobs.REMOVE_ORPHAN]: async (payload) => {
    const { sha256 } = fileJobs.RemoveOrphanPayload.parse(payload)
    const { removeOrphan } = await import('../modules/files/commands/remove-content')
    await removeOrphan(sha256)
  },
  [profileJobs.ERASE]: async (payload) => {
    const { userId } = profileJobs.ErasePayload.parse(payload)
    const { eraseAccount } = await import('../modules/profile/erase-account')
    await eraseAccount(userId)
  },
  [profileJobs.ERASE_SWEEP]: async () => {
    const { sweepAnnulled } = await import('../modules/profile/erase-account')
    await sweepAnnulled()
  },
  [profileJobs.CERTIFICATES]: async () => {
    const { watchCertificates } = await import('../modules/profile/watch-certificates')
    await watchCertificates()
  },
  [archiveJobs.HASH]: async (payload) => {
    const { documentId } = archiveJobs.HashPayload.parse(payload)
    const { hashDocument } = await import('../modules/archive/hashes')
    await hashDocument(documentId)
  },
  [archiveJobs.SWEEP]: async () => {
    const { sweepArchive } = await import('../modules/archive/hashes')
    await sweepArchive()
  },
  [archiveJobs.WATCH]: async () => {
    const { warnOfExpiringPapers } = await import('../modules/archive/watch')
    await warnOfExpiringPapers()
  },
  [powerJobs.WATCH]: async () => {
    const { warnOfExpiringPowers } = await import('../modules/powers/watch')
    await warnOfExpiringPowers()
  },
  [HOUSEKEEPING]: async () => {
    const { housekeep } = await import('./housekeeping')
    await housekeep()
  },
}

/** The tasks as graphile-worker takes them, each counted by outcome. */
export function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(payload)
          jobs.inc({ name, outcome: 'done' })
        } catch (error) {
          jobs.inc({ name, outcome: 'failed' })
          throw error
        }
      },
    ]),
  )
}

/** Sweeps repair what was missed, each minute; housekeeping is done once an hour. */
export const CRONTAB = [
  ...[
    accountJobs.SWEEP,
    submissionJobs.SWEEP,
    receiptJobs.SWEEP,
    exchangeJobs.SWEEP,
    auditJobs.SWEEP,
    notificationJobs.MAIL_SWEEP,
    fileJobs.SWEEP,
    profileJobs.ERASE_SWEEP,
    trustJobs.SWEEP,
    archiveJobs.SWEEP,
  ].map((name) => `* * * * * ${name}`),
  `17 * * * * ${HOUSEKEEPING}`,
  `29 * * * * ${exchangeJobs.FORGET}`,
  `11 * * * * ${powerJobs.WATCH}`,
  `13 * * * * ${archiveJobs.WATCH}`,
  `41 * * * * ${profileJobs.CERTIFICATES}`,
  `23 * * * * ${accountJobs.FORGET}`,
  `5 * * * * ${auditJobs.REMIND}`,
  `7 * * * * ${deadlineJobs.WATCH}`,
]
  .map((line) => `${line} ?jobKey=${line.split(' ').at(-1)}&max=1`)
  .join('\n')
