import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { decisionPdf } from './decision-pdf'

/** The office's letter about a document, as the file of its decision. */
export async function letter(submissionId: string, office: string, at: Date, text: string, signed: string) {
  const { title, registrationNumber } = await asSystem((tx) =>
    tx.submission.findUniqueOrThrow({ where: { id: submissionId } }),
  )
  const [year, month, day] = moscowDate(at).split('-')
  return decisionPdf({
    office,
    title: `О рассмотрении документа «${title}»`,
    number: registrationNumber!,
    date: `${day}.${month}.${year}`,
    paragraphs: [text],
    signed,
  })
}

/** A paper of the company, as an attachment. */
export function appendix(title: string) {
  return decisionPdf({
    office: 'ООО «Балтийский вектор»',
    title,
    number: 'приложение',
    date: '',
    paragraphs: ['Документ учебного стенда. Все сведения вымышлены.'],
    signed: 'А. И. Белов',
  })
}
