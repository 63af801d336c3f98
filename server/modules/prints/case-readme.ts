/** How to verify what lies in an archive without the portal. */
const VERIFY = {
  ru: `Проверить без портала
  Целы ли файлы:
    sha256sum -c SHA256SUMS
  Верна ли подпись (OpenSSL с модулем ГОСТ, engine gost):
    openssl cms -verify -engine gost -binary -inform DER -in "имя.sig" -content "имя" -noverify -out проверено
  С -noverify проверяется сама подпись. Чтобы проверить и сертификат, замените -noverify
  на -CAfile и файл с сертификатами удостоверяющего центра и Минцифры России.
  Чей сертификат в подписи:
    openssl cms -cmsout -print -engine gost -inform DER -in "имя.sig"
`,
  en: `To verify without the portal
  Whether the files are whole:
    sha256sum -c SHA256SUMS
  Whether a signature is right (OpenSSL with the GOST engine):
    openssl cms -verify -engine gost -binary -inform DER -in "name.sig" -content "name" -noverify -out checked
  -noverify checks the signature alone. To check the certificate too, put -CAfile and a file with
  certificates of its authority and of the ministry in its place.
  Whose certificate the signature has:
    openssl cms -cmsout -print -engine gost -inform DER -in "name.sig"
`,
}

/** The note that lies in the archive of a case: how to verify everything in it without the portal, in both languages. */
export const caseReadme = (number: string, at: string) => `Дело документа ${number}. Собрано ${at}.

Что внутри
  Папка на каждый документ дела, по порядку: XML официального формата, его печать в PDF,
  files - приложенные файлы, enclosed - документы архива, отправленные вместе с ним,
  receipt - квитанция портала, decision - решение таможенного органа, как его подписало
  должностное лицо (decision.xml), и файлы к нему.
  Подпись лежит рядом с тем, что подписано: имя.sig, у второго подписавшего имя.2.sig.
  manifest.json - размер, SHA-256 и Стрибог-256 (ГОСТ Р 34.11-2012) каждого файла.
  SHA256SUMS - те же SHA-256 для программы sha256sum.

${VERIFY.ru}
--------------------------------------------------------------------------------

Case of the document ${number}. Put together ${at}.

What is inside
  A folder for each document of the case, in order: the XML of the official format, its print as PDF,
  files - attached files, enclosed - documents of the archive that were sent along,
  receipt - the portal's receipt, decision - the decision of customs as the officer signed it
  (decision.xml), and its files.
  A signature lies beside what it signs: name.sig, that of a second signer name.2.sig.
  manifest.json - size, SHA-256 and Streebog-256 (GOST R 34.11-2012) of each file.
  SHA256SUMS - the same SHA-256 for the program sha256sum.

${VERIFY.en}`

/** The same for the whole of a customs audit. */
export const auditReadme = (number: string, at: string) => `Таможенная проверка ${number}. Собрано ${at}.

Что внутри
  timeline.pdf, timeline.json - ход проверки: что произошло, когда, кем, и сроки с их расчётом.
  customs - документы таможни по порядку: XML официального формата, его печать в PDF и приложения.
  participant - документы участника: то же самое, с квитанцией портала.
  Документ таможни, который участник ещё не открыл, в его архив не входит.
  Подпись лежит рядом с тем, что подписано: имя.sig, у второго подписавшего имя.2.sig.
  manifest.json - размер, SHA-256 и Стрибог-256 (ГОСТ Р 34.11-2012) каждого файла.
  SHA256SUMS - те же SHA-256 для программы sha256sum.

${VERIFY.ru}
--------------------------------------------------------------------------------

Customs audit ${number}. Put together ${at}.

What is inside
  timeline.pdf, timeline.json - the course of the audit: what happened, when, by whom, and the terms
  with their computation.
  customs - documents of customs in order: XML of the official format, its print as PDF, appendices.
  participant - documents of the audited person: the same, with the receipt of the portal.
  A document of customs that the audited person has not opened is not in its archive.
  A signature lies beside what it signs: name.sig, that of a second signer name.2.sig.
  manifest.json - size, SHA-256 and Streebog-256 (GOST R 34.11-2012) of each file.
  SHA256SUMS - the same SHA-256 for the program sha256sum.

${VERIFY.en}`
