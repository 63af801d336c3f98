/**
 * Words that people choose first, from the lists of leaked passwords, lower case, without the figures and marks that are
 * put around them: those are stripped before the comparison, so one word here stands for thousands of passwords. A
 * word typed in the other keyboard layout is compared as well («пароль» = `gfhjkm`), so each is written once.
 */
const WORDS = `
password passwort passw passwrd pass parol parole secret secure letmein welcome access admin administrator root user
login guest test tester testing demo default changeme changeit qwerty qwertyu qwertyui qwertyuiop qwertz azerty asdfgh
asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwer qwerqwer asdf asdfasdf zxcv abcdef abcdefg abcdefgh
abcd abc iloveyou loveyou love lovely lover loveme sunshine princess dragon monkey football baseball basketball soccer
hockey master superman batman spiderman pokemon naruto starwars trustno shadow michael jordan jennifer jessica daniel
ashley charlie thomas andrew joshua robert nicole hunter killer ranger buster tigger ginger pepper summer winter spring
autumn flower cookie cheese computer internet samsung iphone android google yandex mailru vkontakte facebook whatever
freedom matrix mustang corvette ferrari mercedes porsche harley maverick phoenix eagle falcon tiger panther wolf
diamond silver golden orange purple banana chocolate coffee liverpool arsenal chelsea barcelona madrid juventus
zenit spartak dinamo cska lokomotiv hello helloworld goodluck qwertyqwerty administrator company business office
customs portal cabinet tamozhnya declarant broker buhgalter russia rossiya moscow moskva sankt piter krasnodar
natasha nastya anastasia marina marinka svetlana tatyana ekaterina katya irina olga oksana yulia julia elena lena
anna anya masha maria darya dasha polina ksenia victoria vika alexander aleksandr sasha sergey andrey dmitry dima
maxim maksim vladimir vova nikita artem ivan ivanov petrov sidorov vasya pavel roman denis stas kirill mihail misha
alina sofia alisa valeria kristina karina diana evgeniy evgenia zhenya galina ludmila nadezhda viktor viktoria
пароль пароли секрет привет приветик доступ вход войти логин админ администратор пользователь гость тест любовь
люблю любимая любимый ялюблютебя солнце солнышко зайка зайчик котенок котик кошка собака рыбка мама мамочка папа
семья счастье удача жизнь россия москва питер спартак зенит динамо локомотив наташа настя марина светлана татьяна
катя екатерина ирина оксана ольга юлия елена анна маша мария даша полина ксения виктория александр саша сергей
андрей дмитрий дима максим владимир вова никита артем иван иванов петров сидоров вася павел роман денис кирилл
миша алина алиса кристина бухгалтер бухгалтерия директор декларант таможня кабинет компания организация офис
компьютер клавиатура интернет йцукен йцукенгшщз фывапролдж ячсмить фыва йцук цой наруто дракон тигр волк орел
весна лето осень зима январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
понедельник вторник среда четверг пятница суббота воскресенье
january february march april june july august september october november december monday friday sunday
`

/** See above; 8 kB of text, read by the server and by the page where a password is created. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
