import { isKept, type Registered } from "../commitments/register.js";
import type { BriefLine, BriefSection } from "./brief.js";
import { gap, part, section } from "./lines.js";
import type { Material } from "./material.js";

const mostListed = 12;

/** Between whom a commitment lies; null where it concerns the two no more than anybody. */
export type Between = "ours-to-them" | "theirs-to-us" | "joint";

/**
 * Joint where both are bound. Else it is owed to the other where the other took part in the exchange it was made in, or it was
 * said to the other. What a party promised to nobody in particular, elsewhere, is no commitment between the two.
 */
export function betweenOf({ bearers, before }: Pick<Registered, "bearers" | "before">, us: string, them: string): Between | null {
  const [our, their] = [bearers.includes(us), bearers.includes(them)];
  if (our && their) return "joint";
  if (our && before.includes(them)) return "ours-to-them";
  return their && before.includes(us) ? "theirs-to-us" : null;
}

/** What is still owed, in three ways. What two readers found kept is not outstanding any more. */
export function commitmentsBetween({ commitments, us, with: them, on }: Material): BriefSection {
  const open = commitments.filter((one) => !isKept(one));
  const of = (between: Between): readonly BriefLine[] => {
    const owed = open.filter((one) => betweenOf(one, us.id, them.id) === between).sort(byDeadline);
    const more = owed.length > mostListed ? [gap("brief/more", [String(owed.length - mostListed)])] : [];
    return [...owed.slice(0, mostListed).map((one) => lineOf(one, on, owed)), ...more];
  };
  return section("commitments", false, [part("ours-to-them", of("ours-to-them")), part("theirs-to-us", of("theirs-to-us")), part("joint", of("joint"))], gap("brief/no-commitments"));
}

/** Where one sentence promises several things, each line has the verb and the object of its own. */
const lineOf = ({ id, words, verb, object, statement, on, deadline, scores, source }: Registered, today: string, all: readonly Registered[]): BriefLine => ({
  kind: "commitment", cites: id, words: all.filter((one) => one.source.id === source.id && one.words === words).length > 1 ? `${verb} … ${object}` : words, statement, on, deadline: deadline?.value ?? null, overdue: deadline?.to != null && deadline.to < today, scores: scores.map(({ score }) => score), dispatch: source.id,
});

/** The first to fall due first; without a deadline last, the latest made first. */
function byDeadline(a: Registered, b: Registered): number {
  const [x, y] = [a.deadline?.to ?? "9999", b.deadline?.to ?? "9999"];
  if (x !== y) return x < y ? -1 : 1;
  return (a.on ?? "") > (b.on ?? "") ? -1 : (a.on ?? "") < (b.on ?? "") ? 1 : a.id < b.id ? -1 : 1;
}
