/** `ЭА-<archive>-<document>`: the participant's archive and the document's place in it, zero-padded for sorting by eye. */
export function archiveNumber(archive: number, sequence: number): string {
  return `ЭА-${String(archive).padStart(5, '0')}-${String(sequence).padStart(6, '0')}`
}
