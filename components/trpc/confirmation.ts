/** Asks the person to prove that it is still them; false when they would rather not. */
type Confirmer = () => Promise<boolean>

let confirmer: Confirmer | null = null

/** Named by the dialog of the page while it is there; answers how to take it back. */
export function offerConfirmation(ask: Confirmer): () => void {
  confirmer = ask
  return () => {
    if (confirmer === ask) confirmer = null
  }
}

/** Asks for a fresh confirmation; false at once where the page has no dialog for it. */
export const askConfirmation = (): Promise<boolean> => confirmer?.() ?? Promise.resolve(false)
