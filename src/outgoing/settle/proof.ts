import type { Finding, Verified } from "../../settlement/proof.js";
import { stateInWords, type Tongue } from "../../settlement/reasons/told.js";
import { lines, piece, type Piece, type Screen } from "../terminal/lines.js";

type Says = {
  readonly holds: string; readonly fails: string; readonly proves: string; readonly notProved: string; readonly found: string; readonly entry: (n: number) => string;
  readonly whole: (v: Verified) => string; readonly signed: (v: Verified) => string; readonly rules: (v: Verified) => string; readonly own: (v: Verified) => string; readonly heads: (count: number) => string;
  readonly trusted: (v: Verified) => string; readonly untrusted: (v: Verified) => string; readonly hours: string; readonly left: string; readonly later: (v: Verified) => string; readonly notOwn: string; readonly nothing: string;
};

const says: { readonly [T in Tongue]: Says } = {
  en: {
    holds: "This export holds.", fails: "This export does not hold. Do not rely on it.", proves: "What it proves", notProved: "What it does not prove", found: "What was found", entry: (n) => (n === 0 ? "header" : `entry ${n}`),
    whole: ({ entries, head }) => `The log is whole: ${entries} entries from the first to number ${head?.n}, none changed, moved, put in or left out since its end was signed at ${head?.at}.`,
    signed: ({ keeper, entries, checked, keys }) => `All of it stands under the signatures of ${keeper?.organisation} (${keys.filter(({ role }) => role === "keeper").length} key${keys.filter(({ role }) => role === "keeper").length === 1 ? "" : "s"}): ${checked > entries ? "every signature was checked" : `${checked} signatures were checked, and the chain binds every other entry to them`}.`,
    rules: ({ profile, final, adoptedAt, certifiedBy, objections }) => `The rules “${profile}”, applied again to every entry, lead to what the log says: the text is ${stateInWords(final ?? "", "en")}${adoptedAt === null ? "" : `, with effect from ${adoptedAt}, certified by ${certifiedBy}`}${objections.length === 0 ? "" : `; objections stand from ${objections.join(", ")}`}.`,
    own: ({ ownSignatures }) => `Signed by the parties themselves as well: ${ownSignatures.map(({ n, party }) => `${party} (entry ${n})`).join(", ")}. These acts nobody else can have made up.`,
    heads: (count) => `It holds ${count === 1 ? "the entry" : `the ${count} entries`} that you know of: nothing up to there was rewritten.`,
    trusted: ({ keeper }) => `The keeper's key is the one you trust: ${keeper?.key}.`,
    untrusted: ({ keeper }) => `That the key really is that of ${keeper?.organisation}: compare its fingerprint, ${keeper?.key}, with one that you have from elsewhere (--trust).`,
    hours: "That the hours are true: the order of entries is proved, their hours are the keeper's word.",
    left: "That everything that was sent was entered: what the keeper never entered leaves no trace here. Whoever has a receipt can look for it.",
    later: ({ head }) => `That nothing came after entry ${head?.n}, or that the keeper did not rewrite all of it: whoever noted an earlier head can check that (--head N:HASH).`,
    notOwn: "That a party itself made an act which it did not sign: for those, the keeper and the paper on file vouch.",
    nothing: "Nothing, as it stands.",
  },
  fr: {
    holds: "Cet export tient.", fails: "Cet export ne tient pas. Ne pas s'y fier.", proves: "Ce qu'il prouve", notProved: "Ce qu'il ne prouve pas", found: "Ce qui a été trouvé", entry: (n) => (n === 0 ? "en-tête" : `entrée ${n}`),
    whole: ({ entries, head }) => `Le journal est entier : ${entries} entrées, de la première au numéro ${head?.n}, aucune changée, déplacée, ajoutée ni omise depuis que sa fin a été signée à ${head?.at}.`,
    signed: ({ keeper, entries, checked, keys }) => `Le tout porte les signatures de ${keeper?.organisation} (${keys.filter(({ role }) => role === "keeper").length} clé${keys.filter(({ role }) => role === "keeper").length === 1 ? "" : "s"}) : ${checked > entries ? "chaque signature a été vérifiée" : `${checked} signatures ont été vérifiées, et la chaîne y lie toutes les autres entrées`}.`,
    rules: ({ profile, final, adoptedAt, certifiedBy, objections }) => `Les règles « ${profile} », appliquées de nouveau à chaque entrée, mènent à ce que dit le journal : le texte est ${stateInWords(final ?? "", "fr")}${adoptedAt === null ? "" : `, avec effet au ${adoptedAt}, certifié par ${certifiedBy}`}${objections.length === 0 ? "" : ` ; objections maintenues : ${objections.join(", ")}`}.`,
    own: ({ ownSignatures }) => `Signé aussi par les parties elles-mêmes : ${ownSignatures.map(({ n, party }) => `${party} (entrée ${n})`).join(", ")}. Ces actes, personne d'autre n'a pu les inventer.`,
    heads: (count) => `Il contient ${count === 1 ? "l'entrée" : `les ${count} entrées`} que vous connaissez : rien jusque-là n'a été réécrit.`,
    trusted: ({ keeper }) => `La clé du dépositaire est celle à laquelle vous vous fiez : ${keeper?.key}.`,
    untrusted: ({ keeper }) => `Que la clé est bien celle de ${keeper?.organisation} : comparer son empreinte, ${keeper?.key}, avec une autre source (--trust).`,
    hours: "Que les heures sont vraies : l'ordre des entrées est prouvé, leurs heures reposent sur la parole du dépositaire.",
    left: "Que tout ce qui a été envoyé a été saisi : ce que le dépositaire n'a jamais saisi ne laisse pas de trace ici. Qui tient un accusé de réception peut l'y chercher.",
    later: ({ head }) => `Que rien n'a suivi l'entrée ${head?.n}, ni que le dépositaire n'a pas tout réécrit : qui a noté une tête antérieure peut le vérifier (--head N:EMPREINTE).`,
    notOwn: "Qu'une partie a fait elle-même un acte qu'elle n'a pas signé : pour ceux-là, le dépositaire et la pièce au dossier répondent.",
    nothing: "Rien, en l'état.",
  },
};

/** What an export proves and what it does not, in plain words. */
export function proof(verified: Verified, tongue: Tongue, headsKnown: number, screen: Screen): string {
  const say = says[tongue];
  const { holds, findings, procedure, keeper, ownSignatures } = verified;
  const out: string[] = [];
  const paragraph = (pieces: readonly Piece[], indent = ""): void => void out.push(...lines(pieces, screen, indent === "" ? [] : [piece(indent)], indent === "" ? [] : [piece("    ")]));
  if (procedure !== null) paragraph([piece(procedure.title, "heading"), piece(`  ${procedure.id}`, "dim")]);
  paragraph([piece(holds ? `✓ ${say.holds}` : `✗ ${say.fails}`, holds ? "tone3" : "tone2")]);
  const section = (title: string, sentences: readonly string[], style: "plain" | "doubt" = "plain"): void => {
    out.push("");
    paragraph([piece(title, "bold")]);
    for (const sentence of sentences) paragraph([piece(sentence, style)], "  - ");
  };
  if (findings.length > 0) section(say.found, findings.map((one) => inPlace(one, tongue)), "doubt");
  if (!holds) {
    section(say.proves, [say.nothing]);
    return `${out.join("\n")}\n`;
  }
  section(say.proves, [say.whole(verified), say.signed(verified), say.rules(verified), ...(ownSignatures.length > 0 ? [say.own(verified)] : []), ...(headsKnown > 0 ? [say.heads(headsKnown)] : []), ...(keeper?.trusted ? [say.trusted(verified)] : [])]);
  section(say.notProved, [...(keeper?.trusted ? [] : [say.untrusted(verified)]), say.hours, say.left, say.later(verified), say.notOwn]);
  return `${out.join("\n")}\n`;
}

const inPlace = (one: Finding, tongue: Tongue): string => `${one.n === null ? "" : `${says[tongue].entry(one.n)}: `}${one[tongue]} (${one.code})`;
