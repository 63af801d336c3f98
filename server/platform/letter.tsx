import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from '@react-email/components'
import { render, toPlainText } from '@react-email/render'

export type Locale = 'ru' | 'en'

/** Words of one letter. */
export interface LetterText {
  subject: string
  /** What happened, what to do: a paragraph or several. */
  body: string | readonly string[]
  /** The button's words. */
  button: string
}

interface Letter {
  locale: Locale
  text: LetterText
  /** Absolute address that the button opens. */
  href: string
  /** Small print: why the person got it. */
  footer: string
}

const FRAME: Record<Locale, { portal: string; link: string }> = {
  ru: {
    portal: 'Личный кабинет участника внешнеэкономической деятельности',
    link: 'Если кнопка не работает, откройте адрес:',
  },
  en: {
    portal: 'Customs portal of foreign trade participants',
    link: 'If the button does not work, open this address:',
  },
}

const font = { fontFamily: 'Arial, Helvetica, sans-serif', color: '#1a1f2b' }

/** The one form of every letter: what happened, one button, the address in full. */
function Frame({ locale, text, href, footer }: Letter) {
  const frame = FRAME[locale]
  const paragraphs = [text.body].flat()
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{paragraphs[0] ?? ''}</Preview>
      <Body style={{ ...font, backgroundColor: '#f3f4f6', margin: 0, padding: '24px 0' }}>
        <Container style={{ backgroundColor: '#ffffff', padding: 24, maxWidth: 560, borderRadius: 6 }}>
          <Text style={{ ...font, fontSize: 13, color: '#4b5563', margin: '0 0 16px' }}>{frame.portal}</Text>
          <Heading as="h1" style={{ ...font, fontSize: 20, lineHeight: '28px', margin: '0 0 12px' }}>
            {text.subject}
          </Heading>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={{ ...font, fontSize: 16, lineHeight: '24px', margin: '0 0 12px' }}>
              {paragraph}
            </Text>
          ))}
          <Button
            href={href}
            style={{
              backgroundColor: '#1d3f8f',
              color: '#ffffff',
              fontSize: 16,
              padding: '12px 20px',
              borderRadius: 6,
              marginTop: 12,
            }}
          >
            {text.button}
          </Button>
          <Text style={{ ...font, fontSize: 13, lineHeight: '20px', color: '#4b5563', margin: '24px 0 0' }}>
            {frame.link}{' '}
            <Link href={href} style={{ color: '#1d3f8f', overflowWrap: 'anywhere', wordBreak: 'break-word' }}>
              {href}
            </Link>
          </Text>
          <Hr style={{ borderColor: '#e5e7eb', margin: '24px 0 16px' }} />
          <Text style={{ ...font, fontSize: 13, lineHeight: '20px', color: '#4b5563', margin: 0 }}>
            {footer}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

/** A letter's two forms: HTML for those who see it, plain text for the rest. */
export async function composeLetter(letter: Letter): Promise<{ html: string; text: string }> {
  const html = await render(Frame(letter))
  return { html, text: toPlainText(html) }
}
