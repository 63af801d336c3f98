import { buffer } from 'node:stream/consumers'
import type { Actor } from '@/server/auth/actor'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import type { DecisionTask } from '@/server/modules/submissions/domain/decision-contract'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import type { KeyHolder } from './signers'
import { callerFor } from './world'

export interface DecisionWords {
  outcome: 'ACCEPTED' | 'REFUSED'
  text: string
}

/** What an officer's browser does with a task: signs the document and each file. `spoil` changes the bytes before. */
export async function decisionSignatures(
  task: Pick<DecisionTask, 'xml' | 'contents'>,
  key: Pick<KeyHolder, 'sign'>,
  spoil: (bytes: Buffer) => Buffer = (bytes) => bytes,
) {
  return Promise.all(
    task.contents.map(async ({ content, fileId, sha256 }) => {
      const bytes =
        content === 'DECISION' ? Buffer.from(task.xml) : await buffer(await storage().open(sha256))
      return { content, fileId, cms: await key.sign(spoil(bytes)) }
    }),
  )
}

/** Decides as the console does: the document is put together, signed by the key and sent. */
export async function decideSigned(
  actor: Actor,
  ref: Pick<SubmissionRef, 'id' | 'version'>,
  words: DecisionWords,
  key: Pick<KeyHolder, 'sign'>,
): Promise<SubmissionRef> {
  const { queue } = callerFor(actor)
  const act = { id: ref.id, version: ref.version, ...words }
  const task = await queue.prepareDecision({ requestId: newId(), ...act })
  const signatures = await decisionSignatures(task, key)
  return queue.decide({ requestId: newId(), ...act, preparedAt: task.preparedAt, signatures })
}
