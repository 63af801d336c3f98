import pg from 'pg'
import { apply, newcomer } from '../fixtures/newcomer'
import { actingForOf, expect, test } from '../fixtures/portal'

const MANY = 500

/** Makes the person an employee of so many organisations, as their heads would have done one by one. */
async function employ(login: string, count: number) {
  const database = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] })
  await database.connect()
  try {
    await database.query(
      `with made as (
         insert into participant (id, category, country, name, short_name, tax_id, confirmed, created_at)
         select gen_random_uuid(), 'LEGAL_ENTITY', 'RU', 'Общество «Артель № ' || n || '»', 'ООО «Артель № ' || n || '»',
           lpad(n::text, 10, '0'), true, now()
         from generate_series(1, $2::int) n returning id
       ), appointed as (
         insert into appointment (id, participant_id, user_id, role, title, valid_from, created_at)
         select gen_random_uuid(), made.id, u.id, 'EMPLOYEE', 'Представитель', now(), now()
         from made, "user" u where u.login = $1 returning id
       )
       insert into appointment_grant (id, appointment_id, actions, valid_from)
       select gen_random_uuid(), id, '{view}', now() from appointed`,
      [login, count],
    )
  } finally {
    await database.end()
  }
}

test('ORG-6 a representative of five hundred organisations finds the right one and stays in the same section', async ({
  page,
}) => {
  const who = newcomer()
  await apply(page, who)
  await employ(who.login, MANY)

  await page.goto('/cabinet')
  await page.getByRole('searchbox').fill('Артель № 487')
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('link', { name: /Артель №\s487/ }).click()
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}/)
  const first = actingForOf(page)

  await page.goto(`/cabinet/${first}/documents`)
  await page.getByRole('button', { name: /^Сменить участника. Сейчас: ООО «Артель №\s487»/ }).click()
  const search = page.getByRole('searchbox', { name: 'Название или ИНН' })
  await search.fill('0000000042')
  await expect(page.getByRole('link', { name: /Артель №\s42»/ })).toBeVisible()
  // Nothing of the list of before is there any more: Enter opens the first that is found.
  await expect(page.getByRole('list', { name: /^Все\sпо\sалфавиту/ }).getByRole('listitem')).toHaveCount(1)
  await search.press('Enter')
  await expect(page).toHaveURL(/\/cabinet\/[0-9a-f-]{36}\/documents$/)
  await expect.poll(() => actingForOf(page)).not.toBe(first)
  await expect(page.getByRole('button', { name: /Сейчас: ООО «Артель №\s42»/ })).toBeVisible()
})
