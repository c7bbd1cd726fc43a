import { capacityInWords, stateInWords } from "./told.js";

/** S11: entries that cannot be read or do not fit, and acts out of place. */
export const logReasons = {
  "entry-not-json": { rule: "S11.1", en: (why: string) => `The line is not JSON (${why}).`, fr: (why: string) => `La ligne n'est pas du JSON (${why}).` },
  "entry-not-object": { rule: "S11.1", en: () => "An entry is an object with fields, such as {\"at\": …, \"type\": …}.", fr: () => "Une entrée est un objet avec des champs, comme {\"at\": …, \"type\": …}." },
  "entry-no-instant": { rule: "S11.1", en: (said: string) => `“at” must be an instant with its offset, such as 2020-03-27T18:00:00-04:00; it is ${said}.`, fr: (said: string) => `« at » doit être un instant avec son décalage, comme 2020-03-27T18:00:00-04:00 ; c'est ${said}.` },
  "entry-bad-received": { rule: "S11.1", en: (said: string) => `“received” must be an instant with its offset; it is ${said}.`, fr: (said: string) => `« received » doit être un instant avec son décalage ; c'est ${said}.` },
  "entry-bad-cut-off": { rule: "S11.1", en: (said: string) => `“cutOff” must be an instant with its offset; it is ${said}.`, fr: (said: string) => `« cutOff » doit être un instant avec son décalage ; c'est ${said}.` },
  "entry-unknown-type": { rule: "S11.1", en: (said: string) => `${said} is not a type of event.`, fr: (said: string) => `${said} n'est pas un type d'événement.` },
  "entry-unknown-capacity": { rule: "S11.1", en: (said: string) => `${said} is not a capacity; these are chair, secretariat, delegate, observer and sponsor.`, fr: (said: string) => `${said} n'est pas une qualité ; il y a chair, secretariat, delegate, observer et sponsor.` },
  "entry-bad-names": { rule: "S11.1", en: (field: string) => `“${field}” must be a list of names.`, fr: (field: string) => `« ${field} » doit être une liste de noms.` },
  "out-of-order": { rule: "S11.2", en: (at: string, last: string) => `Entries come in order: ${at} is before the last one, ${last}.`, fr: (at: string, last: string) => `Les entrées se suivent : ${at} précède la dernière, ${last}.` },
  "received-after-entry": { rule: "S11.3", en: () => "It cannot have been received after it was entered.", fr: () => "Cela ne peut avoir été reçu après avoir été saisi." },
  "not-now": { rule: "S11.4", en: (type: string, state: string) => `“${type}” has no place here: the text is ${stateInWords(state, "en")}.`, fr: (type: string, state: string) => `« ${type} » n'a pas lieu d'être : le texte est ${stateInWords(state, "fr")}.` },
  "may-not": { rule: "S11.4", en: (who: string, capacity: string, type: string) => `${who} may not do this in the capacity of ${capacityInWords(capacity, "en")}: “${type}”.`, fr: (who: string, capacity: string, type: string) => `${who} ne peut pas faire cela en qualité de ${capacityInWords(capacity, "fr")} : « ${type} ».` },
  "allowed-with-doubt": { rule: "S11.4", en: () => "Allowed.", fr: () => "Admis." },
} as const;
