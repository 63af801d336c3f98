import { createHash } from 'node:crypto'
import type { ParticipantActor } from '@/server/auth/actor'
import { placeInArchive } from '@/server/modules/archive/commands/place-in-archive'
import { fillAutomatic } from '@/server/modules/catalogue/domain/automatic'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { getKind } from '@/server/modules/catalogue/domain/registry'
import { validateValues } from '@/server/modules/catalogue/domain/validate'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'
import { record } from '@/server/modules/journal/record'
import { newId } from '@/server/platform/ids'
import { actAt } from '@/server/testing/build'

/** A paper of the archive: what it is, what it says, what it is called in lists. */
export interface Paper {
  kindCode: string
  title: string
  values: FormValues
}

/** Places a paper of any format into the archive by itself, without an office to send it to. */
export const place = (actor: ParticipantActor, at: Date, paper: Paper) =>
  actAt(
    actor,
    at,
    async (context, { kindCode, title, values: typed }: Paper) => {
      const kind = getKind(kindCode)
      const id = newId()
      const values = fillAutomatic(kind, typed, {
        participant: { name: '' },
        person: { surname: '', name: '' },
        now: context.now,
        documentId: id,
        attachments: [],
      })
      const errors = validateValues(kind, values)
      if (errors.length > 0) throw new Error(`${kindCode}: ${errors.map(({ path }) => path).join()}`)
      const xml = toXml(kind, values)
      const sha256 = createHash('sha256').update(xml).digest('hex')
      const version = { kindVersion: kind.version, kindEdition: 0 }
      const document = {
        id,
        kindCode,
        ...version,
        title,
        values,
        xml,
        sha256,
        files: [],
        source: 'PLACED' as const,
      }
      const { number } = await placeInArchive(context, document)
      await record(context, { type: 'archive.placed', data: { number, sha256 } }, { subjectId: id })
    },
    paper,
  )
