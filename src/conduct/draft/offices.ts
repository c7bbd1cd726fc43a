import type { InTongues, Tongue } from "../deeds.js";

/** Offices people are named with most, in the words of readouts: in French as a man and as a woman holds them. */
const known: readonly { readonly en: readonly string[]; readonly prints: string; readonly fr: readonly [m: string, f: string] }[] = [
  { en: ["minister of foreign affairs", "minister for foreign affairs", "foreign minister"], prints: "Minister for Foreign Affairs", fr: ["ministre des affaires étrangères", "ministre des affaires étrangères"] },
  { en: ["deputy minister of foreign affairs", "deputy foreign minister"], prints: "Deputy Minister for Foreign Affairs", fr: ["vice-ministre des affaires étrangères", "vice-ministre des affaires étrangères"] },
  { en: ["minister of defence", "defence minister"], prints: "Minister of Defence", fr: ["ministre de la défense", "ministre de la défense"] },
  { en: ["minister of trade", "trade minister"], prints: "Minister of Trade", fr: ["ministre du commerce", "ministre du commerce"] },
  { en: ["minister of finance", "finance minister"], prints: "Minister of Finance", fr: ["ministre des finances", "ministre des finances"] },
  { en: ["minister of energy", "energy minister"], prints: "Minister of Energy", fr: ["ministre de l'énergie", "ministre de l'énergie"] },
  { en: ["minister of health", "health minister"], prints: "Minister of Health", fr: ["ministre de la santé", "ministre de la santé"] },
  { en: ["minister of the environment", "environment minister"], prints: "Minister of the Environment", fr: ["ministre de l'environnement", "ministre de l'environnement"] },
  { en: ["minister of the interior", "interior minister"], prints: "Minister of the Interior", fr: ["ministre de l'intérieur", "ministre de l'intérieur"] },
  { en: ["president"], prints: "President", fr: ["président", "présidente"] },
  { en: ["prime minister"], prints: "Prime Minister", fr: ["Premier ministre", "Première ministre"] },
  { en: ["secretary-general"], prints: "Secretary-General", fr: ["secrétaire général", "secrétaire générale"] },
  { en: ["ambassador"], prints: "Ambassador", fr: ["ambassadeur", "ambassadrice"] },
  { en: ["permanent representative"], prints: "Permanent Representative", fr: ["représentant permanent", "représentante permanente"] },
  { en: ["special envoy"], prints: "Special Envoy", fr: ["envoyé spécial", "envoyée spéciale"] },
];

/**
 * An office in a language as a readout prints it. One that is not known is printed as it was given, in whichever of the two
 * languages it was: an office is never left out, and never translated by guessing.
 */
export function officeIn(tongue: Tongue, office: InTongues, gender: "f" | "m" | null): string | null {
  const told = tongues(office).map((words) => known.find(({ en, fr }) => en.includes(words.toLowerCase()) || fr.some((one) => one.toLowerCase() === words.toLowerCase()))).find((one) => one !== undefined);
  if (told !== undefined && (office[tongue] === undefined || told.en.includes(office[tongue].toLowerCase()))) return tongue === "en" ? told.prints : told.fr[gender === "f" ? 1 : 0];
  return office[tongue] ?? tongues(office)[0] ?? null;
}

const tongues = ({ en, fr }: InTongues): readonly string[] => [en, fr].filter((words): words is string => words !== undefined && words.trim() !== "").map((words) => words.trim());
