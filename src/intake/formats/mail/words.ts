// What mail programs write around words that are passed on, in the languages they are used in. The language is the program's,
// not the text's, so these stand here and not with the languages that are read.

/** Names of header lines above forwarded words. */
export const labels = {
  from: ["from", "de", "von", "da", "от", "от кого", "发件人", "寄件者", "寄件者", "من", "van"],
  date: ["date", "sent", "envoyé", "envoyé le", "gesendet", "datum", "fecha", "enviado", "enviado el", "inviato", "data", "дата", "отправлено", "发送时间", "日期", "التاريخ", "تاريخ الإرسال"],
  subject: ["subject", "objet", "sujet", "betreff", "asunto", "oggetto", "assunto", "тема", "主题", "主旨", "الموضوع"],
  to: ["to", "à", "pour", "an", "para", "a", "кому", "收件人", "إلى", "cc", "copie", "copie à", "reply-to", "répondre à", "kopie", "копия", "抄送", "bcc", "cci"],
} as const;

/** A line that says that forwarded words follow. */
export const forwards = new RegExp(`^[\\s*_-]*(?:${[
  "forwarded message", "original message", "begin forwarded message", "forwarded by .{1,80}",
  "message transf[ée]r[ée]", "message d[’']origine", "message original", "début du message (?:réexpédié|transféré)", "courriel transféré", "transféré par .{1,80}",
  "weitergeleitete nachricht", "ursprüngliche nachricht", "anfang der weitergeleiteten nachricht", "mensaje reenviado", "mensaje original", "inicio del mensaje reenviado",
  "messaggio inoltrato", "messaggio originale", "mensagem encaminhada", "mensagem original",
  "пересылаемое сообщение", "исходное сообщение", "начало переадресованного сообщения", "转发的邮件", "原始邮件", "رسالة معاد توجيهها", "الرسالة الأصلية", "رسالة محولة",
].join("|")})\\s*:?[\\s*_-]*$`, "iu");

/** A line that says whose words are quoted below; the last word may stand on the next line. */
export const wrote = /^\s*(?:on|le|am|el|il|em|op|в|في)\b[^\n]{4,300}?(?:\n[^\n]{0,200})?(?:wrote|a écrit|a écrit|schrieb[^\n]{0,80}|escribió|ha scritto|escreveu|schreef|пишет|написал\(?а?\)?|كتب)\s*:\s*$/iu;
