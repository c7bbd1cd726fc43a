import { hourIn } from "../../settlement/instant.js";
import type { Profile } from "../../settlement/profile.js";
import { stateInWords, type Tongue } from "../../settlement/reasons/told.js";
import { standing } from "../../settlement/procedure.js";
import { endOf, type Simulation } from "../../settlement/simulate.js";
import { lines, piece, type Screen } from "../terminal/lines.js";
import type { Style } from "../terminal/paint.js";

const labels = {
  en: { accepted: "✓", refused: "✗", none: "no objection stands", objections: "objections stand from", from: "adopted with effect from", zone: "Hours of", round: "Round" },
  fr: { accepted: "✓", refused: "✗", none: "aucune objection ne subsiste", objections: "des objections subsistent :", from: "adopté avec effet au", zone: "Heures de", round: "Série" },
} as const;

/** A simulation as a person reads it: the hour, what was done, what came of it and why. Hours are those of the deadline's zone. */
export function timeline({ lines: played, outcomes, procedure }: Simulation, profile: Profile, tongue: Tongue, screen: Screen): string {
  const say = labels[tongue];
  const deadline = (procedure.placed ?? procedure.earlier.at(-1))?.deadline ?? null;
  const zone = deadline?.zone ?? "UTC";
  const out = [...lines([piece(profile.body[tongue], "heading"), piece(` · ${profile.id} · ${say.zone} ${deadline?.city ?? zone}`, "dim")], screen), ""];
  let round = 1;
  for (const [i, { event, accepted, after }] of outcomes.entries()) {
    const line = played[i]!;
    if (after.round !== round) {
      round = after.round;
      out.push("", ...lines([piece(`${say.round} ${round}`, "bold")], screen));
    }
    const hour = event === null ? line.at ?? "?" : hourIn(zone, event.at);
    const by = event?.by ? `, ${event.by}` : "";
    out.push(...lines([piece(hour, "dim"), piece("  "), piece(accepted ? say.accepted : say.refused, accepted ? "tone3" : "tone2"), piece(` ${line.type ?? "?"}`, "bold"), piece(by), piece(`  → ${stateInWords(line.state, tongue)}`, toneOf(line.state))], screen, [], [piece("    ")]));
    out.push(...lines([piece(line.why, accepted ? "plain" : "doubt")], screen, [piece("    ")]));
  }
  const { adoptedAt } = endOf(procedure);
  const objecting = standing(procedure.placed).map(({ party }) => party);
  out.push("", ...lines([
    piece(stateInWords(procedure.state, tongue), "bold"),
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
