import type { Locale } from '@/server/platform/letter'
import type { PushTerms } from './domain/push-plan'
import type { PushMessage } from './ports/push-service'

/** Subjects of letters are shorter; a message must stay below 4 kB with its encryption. */
const LONGEST = 300

/** What a device shows. */
export interface Shown {
  title: string
  body: string
  /** Page of the portal that a press opens. */
  path: string
}

/** The message about one thing; whoever repeats it replaces the one before, at the service and on the screen. */
export function pushMessage(
  id: string,
  locale: Locale,
  { title, body, path }: Shown,
  terms: PushTerms,
): PushMessage {
  return {
    ...terms,
    topic: id.replaceAll('-', ''),
    body: JSON.stringify({ title, body: body.slice(0, LONGEST), path, tag: id, lang: locale }),
  }
}
