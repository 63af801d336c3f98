import { redirect } from 'next/navigation'

/** Notices lead below the cabinet they came to; certificates are the person's, whoever they act for. */
export default function CertificatesPage() {
  redirect('/me#certificates')
}
