import pg from 'pg'

/**
 * Fills a participant's archive with invented papers by one statement of SQL: sorts, goods, firms and numbers are drawn
 * from short lists, so that some words are in every second document and some numbers in one. For tests of plans and for
 * the benchmark; everything else goes through the commands.
 */
export async function fillArchive(
  url: string,
  {
    participantId,
    userId,
    count,
    prefix,
  }: { participantId: string; userId: string; count: number; prefix: string },
) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(FILL, [participantId, userId, count, prefix])
    await client.query(`insert into archive_word (participant_id, word)
      select distinct d.participant_id, word from archive_document d,
        regexp_split_to_table(translate(lower(d.search_text), 'ё', 'е'), '[^[:alpha:]]+') as word
      where d.participant_id = '${participantId}' and length(word) >= 4 on conflict do nothing`)
    await client.query('vacuum analyze archive_document, archive_properties, archive_word')
  } finally {
    await client.end()
  }
}

const list = (words: string) => `(string_to_array('${words}', '|'))`
const draw = (words: string, by: number) => {
  const size = words.split('|').length
  return `${list(words)}[1 + (hashint8extended(n, ${by}) & 1048575) % ${size}]`
}

const SORTS =
  'Договор поставки|Счёт-фактура|Инвойс|Упаковочный лист|Сертификат соответствия|Акт приёмки|Письмо|Накладная'
const GOODS =
  'подшипники роликовые|кабель силовой|насосы центробежные|ткань хлопчатобумажная|краска масляная|плёнка полимерная|крепёж стальной|станки токарные|шины грузовые|лампы светодиодные|бумага офсетная|кофе зелёный'
const FIRMS =
  'Вектор|Горизонт|Полярный экспресс|Северный ветер|Янтарный берег|Степной путь|Альтаир|Меридиан|Каскад|Орион|Лазурит|Рубин|Сапфир|Топаз|Яшма|Малахит|Берилл|Оникс|Агат|Гранит'

const FILL = `
insert into archive_document (id, participant_id, number, kind_code, kind_version, source, root_id, title, "values",
  xml, sha256, streebog, search_text, files, created_by, created_at)
select id, $1::uuid, number, '1006110E', '5.22.0', 'PLACED', id, title, '{}', '<a/>', repeat('0', 64), repeat('0', 64),
  title || ' · ' || number || ' · ' || goods || ' · ООО «' || firm || '» · ИНН ' || (7700000000 + n) || ' · ' ||
  to_char(day, 'DD.MM.YYYY') || ' · скан ' || n || '.pdf', '[]', $2::uuid, day
from (
  select n, day, ${draw(GOODS, 2)} as goods, ${draw(FIRMS, 3)} as firm,
    ${draw(SORTS, 1)} || ' № ' || n || '/' || to_char(day, 'YYYY') || ' ' || ${draw(GOODS, 2)} as title,
    'ЭА-' || $4 || '-' || lpad(n::text, 6, '0') as number,
    encode(substring(int8send((extract(epoch from day) * 1000)::bigint) from 3), 'hex') as millis,
    md5($4 || n) as random
  from (
    select n, timestamptz '2026-11-01 06:00:00+00' - ($3::int - n) * interval '10 minutes' as day
    from generate_series(1, $3::int) as n
  ) as numbered
) as drawn
cross join lateral (select (substr(millis, 1, 8) || '-' || substr(millis, 9, 4) || '-7' || substr(random, 1, 3) || '-8' ||
  substr(random, 4, 3) || '-' || substr(random, 7, 12))::uuid as id) as made`
