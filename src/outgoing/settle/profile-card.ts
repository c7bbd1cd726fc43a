import type { Profile } from "../../settlement/profile.js";
import { period, periodInWords, type Tongue } from "../../settlement/reasons/told.js";
import { lines, piece, type Screen } from "../terminal/lines.js";

const labels = {
  en: {
    places: "who places", gate: "gate before", minimum: "minimum period", mayBreak: "who may break", form: "form", liftable: "may be lifted before the deadline", final: "final: the first one breaks the silence", objections: "objections",
    broken: "if broken", certifies: "who certifies", after: "after", source: "source", valid: "known to hold", none: "none", open: "…", amendment: "an amendment alone breaks the silence",
  },
  fr: {
    places: "qui place", gate: "condition préalable", minimum: "délai minimal", mayBreak: "qui peut rompre", form: "forme", liftable: "peuvent être levées avant l'échéance", final: "définitives : la première rompt le silence", objections: "objections",
    broken: "si rompu", certifies: "qui certifie", after: "ensuite", source: "source", valid: "valable", none: "aucune", open: "…", amendment: "un amendement seul rompt le silence",
  },
} as const;

/** All profiles, one a paragraph: the id, the body, and where the rules come from. */
export const profileList = (profiles: readonly Profile[], tongue: Tongue, screen: Screen): string =>
  `${profiles.flatMap(({ id, body, source, minimum }) => [
    ...lines([piece(id, "bold"), piece("  "), piece(body[tongue]), piece(`  ${labels[tongue].minimum}: ${period[tongue](periodInWords(minimum))}`, "dim")], screen, [], [piece("    ")]),
    ...lines([piece(source[0]?.title ?? "", "dim")], screen, [piece("    ")]),
  ]).join("\n")}\n`;

/** One profile, a rule a line. */
export function profileCard(profile: Profile, tongue: Tongue, screen: Screen): string {
  const say = labels[tongue];
  const { form, gate, valid } = profile;
  const rows: readonly (readonly [string, string])[] = [
    [say.places, profile.places.who[tongue]],
    [say.gate, gate.says === null ? say.none : [gate.says[tongue], gate.purposes.join("; ")].filter((part) => part !== "").join(": ")],
    [say.minimum, period[tongue](periodInWords(profile.minimum))],
    [say.mayBreak, profile.mayBreak[tongue]],
    [say.form, [form.says[tongue], form.amendmentAloneBreaks ? say.amendment : ""].filter((part) => part !== "").join("; ")],
    [say.objections, profile.objections === "liftable" ? say.liftable : say.final],
    [say.broken, profile.ifBroken.says[tongue]],
    [say.certifies, profile.certifies.who[tongue]],
    [say.after, profile.after?.[tongue] ?? say.none],
    [say.valid, `${valid.from ?? say.open} – ${valid.to ?? say.open}`],
    ...profile.source.map(({ title, url, note }): readonly [string, string] => [say.source, [title, url ?? "", note ?? ""].filter((part) => part !== "").join(" · ")]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return `${[...lines([piece(profile.id, "heading"), piece(`  ${profile.body[tongue]}`)], screen), ...rows.flatMap(([label, value]) => lines([piece(value)], screen, [piece(label.padEnd(width), "dim")], [piece(" ".repeat(width))]))].join("\n")}\n`;
}
