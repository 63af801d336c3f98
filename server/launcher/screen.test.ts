import { expect, test } from 'vitest'
import { finalScreen } from './screen'

const facts = { url: 'http://localhost:3000', seconds: 4.21, logs: '/data/logs' }

test('the screen says where the portal is, who may come in, where the mail is and how to stop', () => {
  const login = { role: 'Декларант', login: 'belov', password: 'secret', who: 'Белов А. И.' }
  const screen = finalScreen({ ...facts, logins: [login], mailCaptured: true })
  for (const part of [
    'http://localhost:3000\n',
    'Декларант  belov  secret',
    '/development/mail',
    'Ctrl-C',
    '4.2 s',
  ]) {
    expect(screen).toContain(part)
  }
})

test('in production it shows no logins and no captured mail', () => {
  const screen = finalScreen({ ...facts, logins: [], mailCaptured: false })
  expect(screen).not.toMatch(/login|mail/i)
})
