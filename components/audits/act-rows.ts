import type { ActParagraph } from '@/server/modules/audits/domain/actions'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'

/** A paragraph of the act with what was objected to it, and what customs answered. */
export interface ActRow {
  paragraph: ActParagraph
  objections: string[]
  answers: { accepted: boolean; text: string }[]
}

/** The act row by row against the objections and the conclusion. */
export function actRows({ act, objections, conclusion }: OwnAuditView): ActRow[] {
  return (act?.paragraphs ?? []).map((paragraph) => ({
    paragraph,
    objections: (objections?.rows ?? [])
      .filter(({ paragraphId }) => paragraphId === paragraph.id)
      .map(({ text }) => text),
    answers: (conclusion?.rows ?? []).filter(({ paragraphId }) => paragraphId === paragraph.id),
  }))
}
