/** One way into the demonstration. Every person is invented. */
export interface DemonstrationLogin {
  role: string
  login: string
  password: string
  who: string
}

/** The same for everyone: the demonstration has nothing to guard. Never loaded in production. */
export const DEMONSTRATION_PASSWORD = 'stend-2026'

const login = (role: string, name: string, who: string): DemonstrationLogin => ({
  role,
  login: name,
  password: DEMONSTRATION_PASSWORD,
  who,
})

/** Shown by the launcher and, in the demonstration, on the sign-in page. */
export const DEMONSTRATION_LOGINS: readonly DemonstrationLogin[] = [
  login('Руководитель и администратор организации', 'orlova', 'Орлова М. В., ООО «Балтийский вектор»'),
  login('Бухгалтер', 'kuzmina', 'Кузьмина О. С., ООО «Балтийский вектор»'),
  login('Декларант', 'belov', 'Белов А. И., ООО «Балтийский вектор»'),
  login('Таможенный представитель, две организации', 'vlasova', 'Власова Е. Д., ООО «Таможенный проводник»'),
  login('Индивидуальный предприниматель', 'tarasov', 'Тарасов И. П.'),
  login('Физическое лицо', 'shcherbakova', 'Щербакова Н. А.'),
  login('Участник из Казахстана', 'akhmetov', 'Ахметов Д. С., ТОО «Степной путь»'),
  login('Инспектор', 'gromova', 'Громова И. С., Смоленская таможня'),
  login('Инспектор', 'zaytsev', 'Зайцев К. О., Смоленская таможня'),
  login('Начальник отдела', 'lebedev', 'Лебедев С. Н., Смоленская таможня'),
  login('Инспектор другой таможни', 'fyodorova', 'Фёдорова А. П., Калининградская областная таможня'),
]
