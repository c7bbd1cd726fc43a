import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { isRefused, type Answer } from "../src/desk/desk.js";
import type { ActRequest } from "../src/desk/settle/asked.js";
import { openDesk } from "../src/desk/local-desk.js";
import { convertDocx } from "../src/intake/formats/docx/docx.js";
import type { Actor } from "../src/model/actor.js";

const person = (name: string, party: string | null): Actor => ({ account: name, name, role: "officer", organisation: `org-${party ?? "secretariat"}`, party });
const secretariat = person("Sena Marr", null);
const must = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};

test("papers of a procedure follow it from placing to adoption, and its words are agreed language once they are certified", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-agreed-"));
  let now = "2031-03-26T10:00:00.000Z";
  const desk = must(await openDesk({ folder }, { purpose: "a test", make: true, clock: () => now, passphrase: async () => "a passphrase of a test" }));
  const act = async (id: string, type: ActRequest["type"], fields: ActRequest["fields"], more: Partial<ActRequest> = {}): Promise<unknown> => must(await desk.settlement.act({ id, by: secretariat, type, fields: fields ?? {}, ...more }));
  const paper = async (id: string, name: string, party?: string): Promise<string> => {
    const { base64 } = must(await desk.drafting.procedurePaper({ id, by: secretariat, paper: name, tongue: "en", ...(party !== undefined && { party }) }));
    const bytes = Buffer.from(base64, "base64");
    if (!name.endsWith(".docx")) return bytes.toString("utf8");
    const read = await convertDocx(bytes);
    return "text" in read ? read.text : "";
  };
  const calendar = async (id: string): Promise<InstanceType<typeof ICAL.Event>> => new ICAL.Event(new ICAL.Component(ICAL.parse(await paper(id, "deadline.ics"))).getFirstSubcomponent("vevent")!);
  try {
    const { id } = must(await desk.settlement.begin({ title: "Crossing at Tarn", version: "L.52", profile: "unga-74-544", words: [{ language: "en", text: "Recalling the call of March,\n\n1. Welcomes the offer of Velmore to reopen the crossing at Tarn;" }], by: secretariat, office: "Secretary" }));
    await act(id, "clear", { version: "L.52" });
    await act(id, "place", { version: "L.52", parties: ["FRA", "NPL", "VEL"], deadline: { instant: "2031-03-29T18:00", zone: "Europe/Brussels", city: "Brussels" }, languages: ["ar", "zh", "en", "fr", "ru", "es"] });
    expect(await paper(id, "letter.docx")).toMatch(/placed under silence on 26 March 2031[\s\S]*The deadline is 29 March 2031, 18:00 \(Brussels\) \(2031-03-29 17:00 UTC\)[\s\S]*Kathmandu[\s\S]*22:45/);
    expect(await paper(id, "reminder.docx", "NPL")).toContain("To the delegation of Nepal");
    const first = await calendar(id);
    await act(id, "extend", { deadline: { instant: "2031-03-30T18:00", zone: "Europe/Brussels", city: "Brussels" } });
    const second = await calendar(id);
    expect([second.uid === first.uid, first.sequence, second.sequence, second.startDate.toJSDate().toISOString()]).toEqual([true, 0, 1, "2031-03-30T16:00:00.000Z"]);
    expect(await paper(id, "letter.docx")).toContain("it is now 30 March 2031, 18:00 (Brussels)");
    await act(id, "serve", { party: ["FRA", "NPL", "VEL"], channel: "letter" });
    expect(must(await desk.language({ words: "welcoming Velmore’s offer to reopen the crossing at Tarn" })).found).toEqual([]);
    now = "2031-03-30T17:00:00.000Z";
    const told = must(await desk.settlement.procedure({ id, by: secretariat }));
    for (const channel of ["letter", "note-verbale", "mail"] as const) await desk.settlement.look({ id, by: secretariat, channel, found: "nothing" });
    expect(told.state).toBe("elapsed");
    await act(id, "certify", {}, { looked: ["letter", "note-verbale", "mail"] });
    expect(await paper(id, "letter.docx")).toContain("is adopted, with effect from 30 March 2031, 18:00 (Brussels) (2031-03-30 16:00 UTC).");
    const [found] = must(await desk.language({ words: "welcoming Velmore’s offer to reopen the crossing at Tarn" })).found;
    expect(found!.formulation).toMatchObject({ kind: "adopted", id, symbol: "L.52", number: "OP1", on: "2031-03-30", language: "en" });
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
