import type { Deed, DeedOf } from "../../conduct/deeds.js";
import { delegationOf, type Conducted } from "../../conduct/exchange.js";
import { hourFrom, isZone } from "../../conduct/hours.js";
import { conductRefusal } from "../../conduct/refusals.js";
import type { PartyId } from "../../model/reading.js";
import { askingAs } from "../../record/store/scope.js";
import { scopeOf } from "../files/scope.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import type { ArrangeRequest, DeedSaid, PartySaid } from "./asked.js";
import { askedOf, membersOf, partyNamed } from "./names.js";

type Db = House["store"]["db"] | Transacted;
type Or<T> = T | { readonly refused: Refused };

const isRefused = (one: unknown): one is { readonly refused: Refused } => typeof one === "object" && one !== null && "refused" in one;

/** What somebody asks for, with hours as instants and parties as the house knows them. */
export async function arrangementMeant(db: Transacted, { deed, by, as }: ArrangeRequest): Promise<Or<DeedOf<"arrange">>> {
  const said = deed.asker ?? (as !== undefined ? { party: as } : by.party !== null ? { party: by.party } : null);
  if (said === null) return { refused: conductRefusal("conduct/for-whom") };
  const asker = await askingAs(db, scopeOf(by), () => askedOf(db, said));
  if (isRefused(asker)) return asker;
  if (!isZone(asker.zone)) return { refused: conductRefusal("conduct/bad-zone", asker.zone) };
  const options = hoursMeant(deed.options, asker.zone);
  if (isRefused(options)) return options;
  return {
    does: "arrange", kind: deed.kind, channel: deed.channel, level: deed.level ?? null, subject: deed.subject ?? null, options, minutes: deed.minutes ?? 30,
    languages: deed.languages ?? [], agenda: deed.agenda ?? [], place: deed.place ?? null, link: deed.link ?? null, asker,
  };
}

/** A deed with its hours as instants, counted by the clock of the party for which it is done. */
export async function deedMeant(db: Db, now: Conducted, party: PartyId | null, said: DeedSaid, at: string): Promise<Or<Deed>> {
  const zone = delegationOf(now, party ?? now.asker.party)?.zone ?? null;
  switch (said.does) {
    case "invite": return invitationMeant(db, now, said.parties ?? [], said.group ?? null, at);
    case "reply": {
      const hours = hoursMeant(said.hours ?? [], zone);
      return isRefused(hours) ? hours : { does: "reply", answer: said.answer, ...(said.sequence !== undefined && { sequence: said.sequence }), hours, through: said.through ?? "page", words: said.words ?? null };
    }
    case "begin": case "end": {
      const hour = said.at === undefined ? at : hourMeant(said.at, zone);
      return isRefused(hour) ? hour : { does: said.does, at: hour };
    }
    case "fix": {
      const hour = hourMeant(said.at, zone);
      return isRefused(hour) ? hour : { does: "fix", at: hour };
    }
    case "publish": {
      const embargo = said.embargo === null ? null : hourMeant(said.embargo, zone);
      return isRefused(embargo) ? embargo : { ...said, embargo };
    }
    default: return said;
  }
}

async function invitationMeant(db: Db, now: Conducted, said: readonly PartySaid[], group: string | null, at: string): Promise<Or<DeedOf<"invite">>> {
  const meant = group === null ? null : await partyNamed(db, group, null);
  if (isRefused(meant)) return meant;
  const members = meant === null ? [] : membersOf(meant, (now.fixed ?? now.options[0]?.at ?? at).slice(0, 10));
  if (members === null) return { refused: conductRefusal("conduct/nobody-invited") };
  const parties: DeedOf<"invite">["parties"][number][] = [];
  for (const one of [...said, ...members.filter((member) => member !== now.asker.party).map((member) => ({ party: member }))]) {
    const asked = await askedOf(db, one, now);
    if (isRefused(asked)) return asked;
    // Said by itself with its address, and a member too: once is enough.
    if (!parties.some(({ party }) => party === asked.party)) parties.push(asked);
  }
  return { does: "invite", parties, group: meant };
}

function hoursMeant(said: readonly string[], zone: string | null): Or<readonly string[]> {
  const hours: string[] = [];
  for (const one of said) {
    const hour = hourMeant(one, zone);
    if (isRefused(hour)) return hour;
    hours.push(hour);
  }
  return hours;
}

function hourMeant(said: string, zone: string | null): Or<string> {
  const hour = hourFrom(said, zone);
  if (typeof hour === "object") return hour.at;
  switch (hour) {
    case "hour-twice": return { refused: conductRefusal("conduct/hour-twice", said, zone!) };
    case "hour-never": return { refused: conductRefusal("conduct/hour-never", said, zone!) };
    default: return { refused: conductRefusal("conduct/hour-not-read", said) };
  }
}
