import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { codeOf, DomainError, type ErrorCode, type ErrorDetails } from '@/server/platform/errors'
import { findAllToEnclose } from '../../archive/commands/find-usable'
import type { ImportAnswers } from '../contract'
import { getForParticipantAct } from '../load'
import { tellParticipant } from '../tell-participant'
import { saveLine, type SavedAnswer } from './save-answer'

/** What became of each line: saved with a new version, or left as it is and why. */
export interface ImportedAnswers {
  saved: SavedAnswer[]
  refused: { itemId: string; code: ErrorCode; details: ErrorDetails }[]
}

/**
 * Saves several lines at once, from a table or from files matched by name. Each is saved by its own version: a line that
 * somebody else has changed meanwhile stays theirs, and the others are saved all the same.
 */
export async function importAnswers(
  context: CommandContext<ParticipantActor>,
  input: ImportAnswers,
): Promise<ImportedAnswers> {
  // Before the audit is locked: others wait for it.
  const archive = await findAllToEnclose(
    context,
    input.lines.flatMap(({ numbers }) => numbers),
  )
  const audit = await getForParticipantAct(context, input.id, 'reply')
  const { requirementId } = input
  const done: ImportedAnswers = { saved: [], refused: [] }
  for (const line of input.lines) {
    try {
      const { numbers, draft, ...rest } = line
      const papers = [...new Set([...draft.papers, ...numbers.map((number) => paperOf(archive, number))])]
      done.saved.push(await saveLine(context, audit, { requirementId, ...rest, draft: { ...draft, papers } }))
    } catch (error) {
      // A refusal of ours has written nothing; anything else ends the whole import.
      if (!(error instanceof DomainError)) throw error
      done.refused.push({ itemId: line.itemId, code: codeOf(error), details: error.details })
    }
  }
  if (done.saved.length > 0) await tellParticipant(context, audit)
  return done
}

function paperOf(archive: ReadonlyMap<string, { id: string }>, number: string): string {
  const document = archive.get(number)
  if (!document) throw new DomainError('ARCHIVE_REFUSED', { reason: 'unknown-number', number })
  return document.id
}
