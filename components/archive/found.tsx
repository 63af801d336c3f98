import type { ArchiveSummary } from '@/server/modules/archive/contract'

/** The place of a document where what was looked for is met. */
export function Found({ pieces }: { pieces: NonNullable<ArchiveSummary['found']> }) {
  return (
    <p className="mt-1 text-sm wrap-anywhere">
      {pieces.map((piece, index) =>
        piece.hit ? (
          <mark key={index} className="rounded-sm bg-near-soft px-0.5 text-ink">
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </p>
  )
}
