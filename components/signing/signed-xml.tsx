/** The document as it will be signed, for those who want to read the very text. */
export function SignedXml({ label, xml }: { label: string; xml: string }) {
  return (
    <details>
      <summary className="inline-block cursor-pointer py-1 text-link">{label}</summary>
      <pre className="mt-1 max-h-96 overflow-auto rounded-md border bg-canvas p-3 text-xs wrap-anywhere whitespace-pre-wrap">
        {xml}
      </pre>
    </details>
  )
}
