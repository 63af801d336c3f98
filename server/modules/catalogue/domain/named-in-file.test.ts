import { describe, expect, it } from 'vitest'
import { isOfAttachments, officeNamed, takeOffNamed } from './named-in-file'
import { getKind } from './registry'

const petition = getKind('1050030E')
const notification = getKind('1006907E')

describe('what a file from elsewhere names', () => {
  it('leaves out attachments of which there is only a name', () => {
    const values = {
      Annotation: ['Тема'],
      AttachedDocuments: [
        { PrDocumentName: 'договор.pdf', PrDocumentNumber: '5' },
        { PrDocumentName: 'письмо.pdf' },
      ],
    }
    expect(takeOffNamed(petition, values)).toEqual({
      values: { Annotation: ['Тема'] },
      named: ['договор.pdf', 'письмо.pdf'],
    })
    expect(takeOffNamed(petition, { Annotation: ['Тема'] })).toEqual({
      values: { Annotation: ['Тема'] },
      named: [],
    })
  })

  it('keeps an attachment that is inside the file', () => {
    const whole = { FileName: 'скан.pdf', FileContent: ['JVBERi0='] }
    expect(takeOffNamed(notification, { AttachedFile: [{ FileName: 'другой.pdf' }, whole] })).toEqual({
      values: { AttachedFile: [whole] },
      named: ['другой.pdf'],
    })
  })

  it('keeps one whose file stands in a group of it', () => {
    const whole = { PrDocumentName: 'скан', DocumentBody: { FileName: 'скан.pdf', FileData: 'JVBERi0=' } }
    expect(takeOffNamed(petition, { AttachedDocuments: [whole] }).named).toEqual([])
  })

  it('tells the places of attachments from the others', () => {
    expect(isOfAttachments(petition, 'AttachedDocuments.1.PrDocumentDate')).toBe(true)
    expect(isOfAttachments(petition, 'AttachedDocsIndicator')).toBe(false)
  })

  it('finds the office it is addressed to', () => {
    expect(officeNamed(petition, { PetitionCustoms: { CustomsCode: '10113110' } })).toBe('10113110')
    expect(officeNamed(petition, { PetitionCustoms: { CustomsCode: '' } })).toBeNull()
    expect(officeNamed(petition, {})).toBeNull()
  })
})
