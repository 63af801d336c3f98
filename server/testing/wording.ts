import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { blankWording } from '@/server/modules/catalogue/domain/begin-wording'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { getKind, summaryOf } from '@/server/modules/catalogue/domain/registry'
import type { World } from './world'

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

/** A draft of the world made out to be of a wording that is no longer begun by: a copy of the present one, of earlier days. */
export async function outdatedDraft(world: World) {
  const { id, version } = await world.submission('DRAFT')
  const kind = getKind('1050030E')
  const edition = ++last
  await asSystem(async (tx) => {
    await tx.kindWording.create({
      data: {
        id: newId(),
        code: kind.code,
        formatVersion: kind.version,
        edition,
        state: 'WITHDRAWN',
        origin: 'FORM',
        root: kind.root,
        summary: summaryOf(kind) as object,
        definition: { ...kind, edition } as object,
        createdAt: now(),
        updatedAt: now(),
      },
    })
    await tx.submission.update({ where: { id }, data: { kindEdition: edition } })
    await tx.draftRevision.updateMany({ where: { submissionId: id }, data: { kindEdition: edition } })
  })
  return { id, version, to: { version: kind.version, edition: kind.edition ?? 0 } }
}

/** A schema in the manner of the album, of one document. */
export const OWN_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:example:Own:5.23.0"
  targetNamespace="urn:example:Own:5.23.0" elementFormDefault="qualified" version="5.23.0.0">
  <xs:element name="Own">
    <xs:annotation><xs:documentation>Заявка склада</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="Place" type="o:Short">
          <xs:annotation><xs:documentation>Место хранения</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Weight" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation>Вес, кг</xs:documentation></xs:annotation>
          <xs:simpleType>
            <xs:restriction base="xs:decimal"><xs:totalDigits value="10"/><xs:fractionDigits value="3"/></xs:restriction>
          </xs:simpleType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="DocumentModeID" type="xs:string" use="required" fixed="9700001E"/>
    </xs:complexType>
  </xs:element>
  <xs:simpleType name="Short">
    <xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="40"/></xs:restriction>
  </xs:simpleType>
</xs:schema>`
