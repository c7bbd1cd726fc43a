import { readFileSync } from "node:fs";
import { arrangedChannels, arrangedKinds, levels, type AgendaItem, type Attending, type InTongues } from "../../conduct/deeds.js";
import { issues } from "../../model/issues.js";
import { soleUser } from "../../model/actor.js";
import type { DeedSaid, PartySaid } from "../../desk/conduct/asked.js";
import type { Shapes } from "../options.js";
import { misused, wholeNumber } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { refusal, type CliRefusal } from "../refusals.js";
import { askExchange, commas, enterDeed, oneOf, several, showEntry, type Asking } from "./entering.js";

const shapes = {
  "kind": { type: "string", example: "call" }, "channel": { type: "string", example: "telephone" }, "level": { type: "string", example: "ministers" }, "subject": { type: "string", example: "\"the crossing at Tarn\"" },
  "at": { type: "string", example: "2031-05-14T10:00+02:00", many: true }, "minutes": { type: "string", example: "45" }, "interpretation": { type: "string", example: "en,fr" },
  "agenda": { type: "string", example: "\"borders: the crossing at Tarn\"", many: true }, "place": { type: "string", example: "Geneva" }, "place-fr": { type: "string", example: "Genève" }, "link": { type: "string", example: "https://video.example/room" },
  "zone": { type: "string", example: "Europe/Paris" }, "mail": { type: "string", example: "protocol@mfa.example" }, "name": { type: "string", example: "Soltania" }, "name-fr": { type: "string", example: "\"la Soltanie\"" },
  "group": { type: "string", example: "P5" }, "file": { type: "string", example: "reply.eml" }, "paper": { type: "boolean", example: "" }, "words": { type: "string", example: "\"subject to confirmation\"" }, "sequence": { type: "string", example: "1" },
  "person": { type: "string", example: "\"Lena Korvath; f; minister of foreign affairs\"", many: true },
} as const satisfies Shapes;
type Asked = Asking<keyof typeof shapes>;

/** `entente exchange new|invite|reply|fix|change|cancel|attend`. */
export async function run(name: string, words: readonly string[]): Promise<number> {
  const asked = askExchange(name, words, shapes);
  if (typeof asked === "number") return asked;
  switch (name) {
    case "new": return arrange(asked);
    case "reply": return asked.option("file") !== undefined ? takeReply(asked) : enterDeed(asked, replyIn(asked));
    case "invite": return enterDeed(asked, invitationIn(asked));
    case "fix": return enterDeed(asked, asked.positionals[1] === undefined ? refusal("cli/nothing-named", asked.command, "an hour, such as 2031-05-14T10:00+02:00") : { does: "fix", at: asked.positionals[1] });
    case "change": return enterDeed(asked, changeIn(asked));
    case "cancel": return enterDeed(asked, { does: "cancel", because: asked.option("because") ?? null });
    default: return enterDeed(asked, attendIn(asked));
  }
}

function arrange(asked: Asked): Promise<number> | number {
  const video = asked.option("kind") === "video-conference";
  const kind = video ? "meeting" : oneOf("--kind", asked.option("kind") ?? "call", arrangedKinds)!;
  if (typeof kind !== "string") return misused(kind);
  const channel = oneOf("--channel", asked.option("channel") ?? (video ? "video" : kind === "call" ? "telephone" : "in-person"), arrangedChannels)!;
  if (typeof channel !== "string") return misused(channel);
  const level = oneOf("--level", asked.option("level"), levels);
  if (typeof level === "object") return misused(level);
  const minutes = wholeNumber(asked.option("minutes"), 5, 14_400);
  if (minutes === "none") return misused(refusal("cli/not-a-number", "--minutes", asked.option("minutes")!, "minutes, from 5 to 14400"));
  const party = asked.option("as");
  if (party === undefined) return misused(refusal("cli/nothing-named", asked.command, "--as, the party that asks"));
  return showEntry(asked, (desk) => desk.conduct.arrange({
    by: soleUser(authorOf(asked.option("by"))), ...(asked.option("key") !== undefined && { key: asked.option("key")! }),
    deed: {
      kind, channel, level: level ?? null, subject: asked.option("subject") ?? null, options: several(asked, "at"), ...(minutes !== null && { minutes }), languages: commas(asked.option("interpretation")), agenda: agendaIn(asked) ?? [],
      place: placeIn(asked) ?? null, link: asked.option("link") ?? null, asker: partyIn(asked, party),
    },
  }), true);
}

/** A party with what is told of it beside its code: its names, its clock, its address. */
function partyIn(asked: Asked, party: string): PartySaid {
  const [name, french, zone, mail] = [asked.option("name"), asked.option("name-fr"), asked.option("zone"), asked.option("mail")];
  const names: InTongues = { ...(name !== undefined && { en: name }), ...(french !== undefined && { fr: french }) };
  return { party, ...(Object.keys(names).length > 0 && { names }), ...(zone !== undefined && { zone }), ...(mail !== undefined && { mail }) };
}

/** "borders: the crossing at Tarn": an issue of the list before the colon, else words alone. */
function agendaIn(asked: Asked): readonly AgendaItem[] | undefined {
  const items = several(asked, "agenda");
  if (items.length === 0) return undefined;
  return items.map((item) => {
    const [, issue, words] = /^([a-z-]+):\s*(.*)$/.exec(item) ?? [];
    return issue !== undefined && Object.hasOwn(issues, issue) ? { issue, words: words === "" ? issue : words! } : { issue: null, words: item };
  });
}

function placeIn(asked: Asked): InTongues | undefined {
  const [en, fr] = [asked.option("place"), asked.option("place-fr")];
  return en === undefined && fr === undefined ? undefined : { ...(en !== undefined && { en }), ...(fr !== undefined ? { fr } : en !== undefined && { fr: en }) };
}

function invitationIn(asked: Asked): DeedSaid | CliRefusal {
  const parties = asked.positionals.slice(1);
  const group = asked.option("group");
  if (parties.length === 0 && group === undefined) return refusal("cli/nothing-named", asked.command, "a party, or a group with --group P5");
  if (parties.length > 1 && ["zone", "mail", "name", "name-fr"].some((option) => asked.option(option as "zone") !== undefined)) return refusal("cli/too-many-words", asked.command, parties[1]!);
  return { does: "invite", parties: parties.map((party) => partyIn(asked, party)), group: group ?? null };
}

function replyIn(asked: Asked): DeedSaid | CliRefusal {
  const [, verb, ...hours] = asked.positionals;
  const answer = ({ accept: "accepted", decline: "declined", propose: "proposed" } as const)[verb ?? ""];
  if (answer === undefined) return refusal("cli/not-one-of", "A reply", verb ?? "", "accept, decline, propose");
  const sequence = wholeNumber(asked.option("sequence"), 0, 10_000);
  if (sequence === "none") return refusal("cli/not-a-number", "--sequence", asked.option("sequence")!, "the number of an invitation");
  return { does: "reply", answer, hours, ...(sequence !== null && { sequence }), through: asked.option("paper") !== undefined ? "paper" : "page", words: asked.option("words") ?? null };
}

function takeReply(asked: Asked): Promise<number> | number {
  const file = asked.option("file")!;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return misused(refusal("cli/cannot-read", file, (error as Error).message));
  }
  return showEntry(asked, (desk) => desk.conduct.takeReply({ bytes: bytes.toString("base64"), by: soleUser(authorOf(asked.option("by"))) }));
}

function changeIn(asked: Asked): DeedSaid | CliRefusal {
  const channel = oneOf("--channel", asked.option("channel"), arrangedChannels);
  if (typeof channel === "object") return channel;
  const level = oneOf("--level", asked.option("level"), levels);
  if (typeof level === "object") return level;
  const minutes = wholeNumber(asked.option("minutes"), 5, 14_400);
  if (minutes === "none") return refusal("cli/not-a-number", "--minutes", asked.option("minutes")!, "minutes, from 5 to 14400");
  const [agenda, place, link, subject, spoken] = [agendaIn(asked), placeIn(asked), asked.option("link"), asked.option("subject"), asked.option("interpretation")];
  return {
    does: "change", ...(channel !== undefined && { channel }), ...(level !== undefined && { level }), ...(minutes !== null && { minutes }), ...(agenda !== undefined && { agenda }), ...(place !== undefined && { place }),
    ...(link !== undefined && { link }), ...(subject !== undefined && { subject }), ...(spoken !== undefined && { languages: commas(spoken) }),
  };
}

/** "Lena Korvath; f; minister of foreign affairs; ministre des affaires étrangères": a key of one's own may stand before, "VEL-1=…". */
function attendIn(asked: Asked): DeedSaid | CliRefusal {
  const said = several(asked, "person");
  if (said.length === 0) return refusal("cli/nothing-named", asked.command, "people, each with --person \"NAME; f|m; OFFICE\"");
  const party = (asked.option("as") ?? "P").toUpperCase();
  const people: Attending[] = [];
  for (const [index, one] of said.entries()) {
    const [, key, rest] = /^(?:([\p{L}\p{N}-]{1,40})=)?(.*)$/u.exec(one)!;
    const [name = "", gender = "", en = "", fr = ""] = rest!.split(";").map((part) => part.trim());
    if (name === "" || !["", "f", "m"].includes(gender)) return refusal("cli/not-one-of", "--person", one, "NAME; f|m; OFFICE; OFFICE IN FRENCH");
    people.push({ key: key ?? `${party}-${index + 1}`, name, gender: gender === "f" || gender === "m" ? gender : null, office: { ...(en !== "" && { en }), ...(fr !== "" && { fr }) } });
  }
  return { does: "attend", people };
}
