import { isRefused, type Answer } from "../../desk/desk.js";
import type { KeyTold } from "../../desk/settle/asked.js";
import { soleUser } from "../../model/actor.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { answer, refuse } from "../record/answers.js";
import { ask } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk } from "../record/desk-for.js";
import { misuse } from "./refusals.js";

const shapes = {
  "organisation": { type: "string", example: "Secretariat" },
  "reason": { type: "string", example: "\"a lost laptop\"" },
  "since": { type: "string", example: "2031-03-27T08:00:00Z" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
} as const satisfies Shapes;

const deeds = ["new", "list", "rotate", "revoke"] as const;

export const isRecordKeys = (word: string | undefined): word is (typeof deeds)[number] => (deeds as readonly (string | undefined)[]).includes(word);

/** `entente settle keys list | new --organisation NAME | rotate --organisation NAME | revoke FINGERPRINT --reason WHY`: the keys of the record. */
export async function runKeys(words: readonly string[]): Promise<number> {
  const asked = ask("settle", words, shapes);
  if (typeof asked === "number") return asked;
  const [does, fingerprint] = asked.positionals;
  const organisation = asked.option("organisation");
  const by = soleUser(authorOf(asked.option("by")));
  if ((does === "new" || does === "rotate") && organisation === undefined) return misuse("settle/no-option", "--organisation", shapes.organisation.example);
  if (does === "revoke" && fingerprint === undefined) return misuse("settle/no-option", "FINGERPRINT", "ca20831f65478607");
  const reason = asked.option("reason");
  if (does === "revoke" && reason === undefined) return misuse("settle/no-option", "--reason", shapes.reason.example);
  const since = asked.option("since");
  return atDesk(asked, { make: does === "new" }, async ({ settlement }) => {
    const got: Answer<KeyTold | readonly KeyTold[]> = does === "list" ? await settlement.keys({ by, ...(organisation !== undefined && { organisation }) })
      : does === "new" ? await settlement.newKey({ organisation: organisation!, by })
      : does === "rotate" ? await settlement.rotateKey({ organisation: organisation!, by })
      : await settlement.revokeKey({ fingerprint: fingerprint!, reason: reason!, ...(since !== undefined && { since }), by });
    if (isRefused(got)) return refuse(asked.format, got.refused);
    const keys = Array.isArray(got) ? (got as readonly KeyTold[]) : [got as KeyTold];
    await answer(asked.format, got, () => keys.map((key) => keyLine(key, asked.tongue)).join(""));
    return exitStatus.done;
  });
}

const said = {
  en: { inUse: "in use", replaced: "replaced", revoked: "revoked" },
  fr: { inUse: "en usage", replaced: "remplacée", revoked: "révoquée" },
} as const;

function keyLine({ organisation, fingerprint, made, inUse, replaced, revoked }: KeyTold, tongue: Tongue): string {
  const say = said[tongue];
  const standing = [inUse ? say.inUse : "", replaced ? `${say.replaced} ${replaced.at}` : "", revoked ? `${say.revoked} ${revoked.at}: ${revoked.reason ?? ""}` : ""].filter((one) => one !== "").join(" · ");
  return harmless(`${fingerprint}  ${organisation} · ${made} · ${standing}`) + "\n";
}
