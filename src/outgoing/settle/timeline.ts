import { hourIn } from "../../settlement/instant.js";
import type { Profile } from "../../settlement/profile.js";
import { stateInWords, type Tongue } from "../../settlement/reasons/told.js";
import { standing } from "../../settlement/procedure.js";
import { endOf, type Simulation } from "../../settlement/simulate.js";
import { lines, piece, type Screen } from "../terminal/lines.js";
import type { Style } from "../terminal/paint.js";

const labels = {
  en: { accepted: "✓", refused: "✗", none: "no objection stands", objections: "objections stand from", from: "with effect from", zone: "Hours of", round: "Round" },
  fr: { accepted: "✓", refused: "✗", none: "aucune objection ne subsiste", objections: "des objections subsistent :", from: "avec effet au", zone: "Heures de", round: "Série" },
} as const;

/** States in a word or two, for a line of their own. */
const short: { readonly [state: string]: { readonly en: string; readonly fr: string } } = {
  elapsed: { en: "deadline reached, no objection", fr: "échéance atteinte, pas d'objection" },
  broken: { en: "silence broken: not adopted", fr: "silence rompu : non adopté" },
  informed_not_adopted: { en: "not adopted, all informed", fr: "non adopté, tous informés" },
  decided: { en: "decided", fr: "décidé" },
  cleared: { en: "cleared", fr: "admis" },
};
const inShort = (state: string, tongue: Tongue): string => short[state]?.[tongue] ?? stateInWords(state, tongue);

/** A simulation as a person reads it: the hour, what was done, what came of it and why. Hours are those of the deadline's zone. */
export function timeline({ lines: played, outcomes, procedure }: Simulation, profile: Profile, tongue: Tongue, screen: Screen): string {
  const say = labels[tongue];
  const deadline = (procedure.placed ?? procedure.earlier.at(-1))?.deadline ?? null;
  const zone = deadline?.zone ?? "UTC";
  const out = [...lines([piece(profile.body[tongue], "heading"), piece(` · ${profile.id} · ${say.zone} ${deadline?.city ?? zone}`, "dim")], screen), ""];
  let round = 1;
  let state = "drafting";
  for (const [i, { event, accepted, after }] of outcomes.entries()) {
    const line = played[i]!;
    if (after.round !== round) {
      round = after.round;
      out.push("", ...lines([piece(`${say.round} ${round}`, "bold")], screen));
    }
    const hour = event === null ? line.at ?? "?" : hourIn(zone, event.at);
    const by = event?.by ? `, ${event.by}` : "";
    const to = line.state === state ? [] : [piece(` → ${inShort(line.state, tongue)}`, toneOf(line.state))];
    state = line.state;
    out.push(...lines([piece(hour, "dim"), piece(` ${accepted ? say.accepted : say.refused}`, accepted ? "tone3" : "tone2"), piece(` ${line.type ?? "?"}`, "bold"), piece(by), ...to], screen, [], [piece("    ")]));
    out.push(...lines([piece(line.why, accepted ? "plain" : "doubt")], screen, [piece("    ")]));
  }
  const { adoptedAt } = endOf(procedure);
  const objecting = standing(procedure.placed).map(({ party }) => party);
  out.push("", ...lines([
    piece(inShort(procedure.state, tongue), toneOf(procedure.state)),
    piece(adoptedAt === undefined ? "" : `; ${say.from} ${hourIn(zone, adoptedAt)} ${deadline?.city ?? zone}`),
    piece(objecting.length === 0 ? `; ${say.none}` : `; ${say.objections} ${objecting.join(", ")}`),
  ], screen));
  return `${out.join("\n")}\n`;
}

function toneOf(state: string): Style {
  if (state === "adopted" || state === "announced" || state === "recorded") return "tone3";
  if (state === "contested" || state === "elapsed") return "doubt";
  return state === "broken" || state === "void" || state === "rejected" || state === "informed_not_adopted" ? "tone2" : "dim";
}
