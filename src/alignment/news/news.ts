import type { Issue } from "../../model/issues.js";
import type { PartyId } from "../../model/reading.js";
import { latestFirst, type Quotation } from "../quotation.js";

/** From when on something is new. */
export type Since =
  /** Said or published on that day or later. */
  | { readonly day: string }
  /** Said or published after the day an earlier brief was for; or, whenever it was said, come into the record after that brief was made. */
  | { readonly brief: { readonly id: string; readonly on: string; readonly at: string } };

/** What is new, by party and issue. */
export interface News {
  readonly schema: "entente.news/1";
  readonly since: Since;
  /** Those with the latest words first. */
  readonly groups: readonly NewsGroup[];
  /** How many statements are new; one with several issues counts once. */
  readonly statements: number;
}

export interface NewsGroup {
  /** Null for words nobody in particular is known to have said. */
  readonly party: PartyId | null;
  /** Null where no issue was told. */
  readonly issue: Issue | null;
  /** The latest first. */
  readonly statements: readonly (Quotation & { /** It was said before, but the record had it only after. */ readonly late: boolean })[];
}

export function newsOf(quotations: readonly Quotation[], since: Since): News {
  const fresh = quotations.filter((one) => isNew(one, since)).sort(latestFirst);
  const groups = new Map<string, { readonly party: PartyId | null; readonly issue: Issue | null; readonly statements: NewsGroup["statements"][number][] }>();
  for (const one of fresh) {
    for (const issue of one.issues.length === 0 ? [null] : new Set(one.issues)) {
      const key = `${one.party ?? ""} ${issue ?? ""}`;
      const group = groups.get(key) ?? { party: one.party, issue, statements: [] };
      group.statements.push({ ...one, late: isLate(one, since) });
      groups.set(key, group);
    }
  }
  return { schema: "entente.news/1", since, groups: [...groups.values()].sort((x, y) => latestFirst(x.statements[0]!, y.statements[0]!)), statements: fresh.length };
}

/** Whether a statement is new. One without any day is new only to a brief that was made before it came. */
export function isNew({ on, published, came }: Pick<Quotation, "on" | "published" | "came">, since: Since): boolean {
  const days = [on, published?.slice(0, 10) ?? null].filter((day) => day !== null);
  if ("day" in since) return days.some((day) => day >= since.day);
  return days.some((day) => day > since.brief.on) || came > since.brief.at;
}

const isLate = ({ on }: Quotation, since: Since): boolean => "brief" in since && (on === null || on <= since.brief.on);
