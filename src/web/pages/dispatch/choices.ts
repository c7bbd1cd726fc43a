import type { Messages } from "../messages/shape.js";
import type { FormKind } from "./thing-fields.js";

/** What a field of a closed list can be, each with its words; null where the field is no such list. */
export function choicesOf(kind: FormKind, field: string, { labels, correcting }: Messages): readonly (readonly [value: string, words: string])[] | null {
  const all: Readonly<Record<string, string | null>> | null =
    field === "language" ? labels.languages
      : field === "channel" ? labels.channels
        : field === "status" ? { ...labels.statuses, held: correcting.held }
          : field === "strength" ? labels.strengths
            : field !== "kind" ? null
              : kind === "dispatch" ? labels.dispatches : kind === "exchange" ? labels.exchanges : kind === "party" ? correcting.partyKinds : null;
  return all && Object.entries(all).map(([value, words]) => [value, words ?? value] as const);
}
