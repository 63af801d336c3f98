import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { blankWording } from '@/server/modules/catalogue/domain/begin-wording'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { summaryOf } from '@/server/modules/catalogue/domain/registry'

let last = 0

/** A wording with one field, of a code of its own, as a keeper leaves it before publishing, or as it is published. */
export function buildWording(state: 'DRAFT' | 'PUBLISHED', code = `99${String(++last).padStart(5, '0')}E`) {
  const version = '5.22.0'
  const definition: KindDefinition = {
    ...blankWording({ code, version, edition: 1 }),
    title: { ru: 'Заявка', en: 'Application' },
    summary: { ru: 'Вид для проверки.', en: 'A kind for tests.' },
    officeRequired: false,
  }
  return asSystem(async (tx) => {
    const [id, at] = [newId(), now()]
    await tx.kindWording.create({
      data: {
        id,
        code,
        formatVersion: version,
        edition: 1,
        state,
        origin: 'FORM',
        root: definition.root,
        summary: summaryOf(definition) as object,
        definition: definition as object,
        createdAt: at,
        updatedAt: at,
        publishedAt: state === 'PUBLISHED' ? at : null,
      },
    })
    return { id, code, version: 1, definition: definition as unknown as Record<string, unknown> }
  })
}
