/**
 * Kinds that answer an audit: the reply to a requirement (1006928E), an explanation (1006943E) and objections to the act
 * (1006925E). They are begun within the audit, which names what is answered and stops the term; anywhere else such a
 * document would reach nobody. A complaint is no such kind: it is considered apart from the audit.
 */
const WRITTEN_IN_AUDIT: readonly string[] = ['1006928E', '1006943E', '1006925E']

/** Is a document of the kind written within an audit only. */
export const isWrittenInAudit = (kindCode: string) => WRITTEN_IN_AUDIT.includes(kindCode)
