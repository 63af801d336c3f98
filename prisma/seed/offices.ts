import { CUSTOMS } from '@/server/standins/authority/officers'
import { buildOffice } from '@/server/testing/build'

/** The offices of the story: one customs with two posts, and a second customs. */
export async function seedOffices() {
  const smolensk = await buildOffice({
    code: '10113000',
    name: CUSTOMS.smolensk.name,
    ogrn: CUSTOMS.smolensk.ogrn,
    nameTo: 'Смоленскую таможню',
    nameEn: 'Smolensk Customs House',
    address: '214000, г. Смоленск',
  })
  await buildOffice({
    code: '10113110',
    name: 'Заднепровский таможенный пост',
    nameTo: 'Заднепровский таможенный пост',
    nameEn: 'Zadneprovsky Customs Post',
    parentId: smolensk,
  })
  await buildOffice({
    code: '10113120',
    name: 'Стабнинский таможенный пост',
    nameTo: 'Стабнинский таможенный пост',
    nameEn: 'Stabninsky Customs Post',
    parentId: smolensk,
  })
  const kaliningrad = await buildOffice({
    code: '10012000',
    name: CUSTOMS.kaliningrad.name,
    ogrn: CUSTOMS.kaliningrad.ogrn,
    nameTo: 'Калининградскую областную таможню',
    nameEn: 'Kaliningrad Regional Customs House',
    address: '236000, г. Калининград',
  })
  // Answers questions about information; nobody sends it a document.
  await buildOffice({
    code: '10000000',
    name: 'Федеральная таможенная служба',
    nameTo: 'Федеральную таможенную службу',
    nameEn: 'Federal Customs Service',
    receives: false,
  })
  return { smolensk, kaliningrad }
}
