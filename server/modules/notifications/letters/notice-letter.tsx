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
import { FRAME, type LetterText, type Locale } from './texts'

interface NoticeLetterProps {
  locale: Locale
  text: LetterText
  /** Absolute address of the page the letter is about. */
  href: string
}

const font = { fontFamily: 'Arial, Helvetica, sans-serif', color: '#1a1f2b' }

/** The one form of every notice's letter: what happened, one button, the address in full. */
export function NoticeLetter({ locale, text, href }: NoticeLetterProps) {
  const frame = FRAME[locale]
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{text.body}</Preview>
      <Body style={{ ...font, backgroundColor: '#f3f4f6', margin: 0, padding: '24px 0' }}>
        <Container style={{ backgroundColor: '#ffffff', padding: 24, maxWidth: 560, borderRadius: 6 }}>
          <Text style={{ ...font, fontSize: 13, color: '#4b5563', margin: '0 0 16px' }}>{frame.portal}</Text>
          <Heading as="h1" style={{ ...font, fontSize: 20, lineHeight: '28px', margin: '0 0 12px' }}>
            {text.subject}
          </Heading>
          <Text style={{ ...font, fontSize: 16, lineHeight: '24px', margin: '0 0 24px' }}>{text.body}</Text>
          <Button
            href={href}
            style={{
              backgroundColor: '#1d3f8f',
              color: '#ffffff',
              fontSize: 16,
              padding: '12px 20px',
              borderRadius: 6,
            }}
          >
            {text.button}
          </Button>
          <Text style={{ ...font, fontSize: 13, lineHeight: '20px', color: '#4b5563', margin: '24px 0 0' }}>
            {frame.link} <Link href={href}>{href}</Link>
          </Text>
          <Hr style={{ borderColor: '#e5e7eb', margin: '24px 0 16px' }} />
          <Text style={{ ...font, fontSize: 13, lineHeight: '20px', color: '#4b5563', margin: 0 }}>
            {frame.footer}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
