import { useTranslations } from 'next-intl'
import type { CheckAnswer } from '@/server/modules/signatures/contract'
import { type Subject, rowsOf } from './check-rows'
import type { CheckedTask } from './checks'
import { ownerOf, useWording } from './use-wording'

export const subjectOf = (task: CheckedTask): Subject =>
  task.kind === 'certificate' ? 'certificate' : 'signature'

/** Writes the protocol of one judged task as plain text, for a letter or for support. */
export function useProtocol(judgedAt: number) {
  const t = useTranslations('check')
  const { row, summary, facts, instant } = useWording(judgedAt)
  return (task: CheckedTask, { verdict }: CheckAnswer): string => {
    const subject = subjectOf(task)
    const { reason, signers } = verdict
    const lines = [
      t('protocol.title'),
      ...(signers.length > 0 ? [t('summary.at', { at: instant(judgedAt) })] : []),
      t('protocol.file', { name: task.name }),
      ...(task.documentName === null ? [] : [t('protocol.document', { name: task.documentName })]),
      '',
      `${summary(verdict, subject)}.`,
      ...(reason
        ? [t(`reasons.${reason}.cause`), `${t('summary.cure')}: ${t(`reasons.${reason}.cure`)}`]
        : []),
    ]
    for (const [i, signer] of signers.entries()) {
      const who = signer.subject ? `: ${ownerOf(signer.subject)}` : ''
      if (signers.length > 1) lines.push('', t('signer', { number: i + 1, all: signers.length }) + who)
      lines.push('', `${t('checks')}:`)
      for (const { row: name, state } of rowsOf(verdict, signer, subject)) {
        const words = row(verdict, signer, name, state, subject)
        lines.push(
          `- ${words.title}: ${words.state}. ${[words.text, words.cause].filter(Boolean).join('. ')}`,
        )
      }
      lines.push('', ...facts(signer).map(([term, value]) => `${term}: ${value}`))
    }
    return lines.join('\n')
  }
}
