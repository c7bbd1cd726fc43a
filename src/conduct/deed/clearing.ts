import type { PartyId } from "../../model/reading.js";
import type { ClearingOfficer } from "../deeds.js";
import { latestVersion, papersOf, type Conducted, type Readout, type ReadoutRevision, type ReadoutVersion } from "../exchange.js";
import { isBefore, isInstant } from "../hours.js";
import { conductRefusal, type ConductRefusal } from "../refusals.js";
import { sameJson } from "../same.js";
import type { DeedAt, Officering } from "../step.js";
import { withPapers } from "./holding.js";

/** E8.2: the officer whose turn it is clears the newest version. */
export const clear: DeedAt<"clear"> = (now, { version, officer }, { at, by, party }, who) => {
  const turn = turnOf(now, party!, version, officer, who);
  if ("code" in turn) return turn;
  return changedVersion(now, party!, turn.readout, { ...turn.newest, clearances: [...turn.newest.clearances, { officer: turn.officer.name, at, by }] });
};

/** E8.4: an officer sends it back, with a reason. That version is never cleared again. */
export const refuse: DeedAt<"refuse"> = (now, { version, because, officer }, { at, party }, who) => {
  if (because.trim() === "") return conductRefusal("conduct/no-because");
  const turn = turnOf(now, party!, version, officer, who);
  if ("code" in turn) return turn;
  return changedVersion(now, party!, turn.readout, { ...turn.newest, refused: { officer: turn.officer.name, at, because } });
};

/** E9.1 to E9.3: what all have cleared is published, at once or under embargo. */
export const publish: DeedAt<"publish"> = (now, { version, embargo }, { at, party }) => {
  const ready = readyToPublish(now, party!, version);
  if ("code" in ready) return ready;
  if (ready.revisions.length > 0) return conductRefusal("conduct/published-before");
  if (embargo !== null && !isInstant(embargo)) return conductRefusal("conduct/hour-not-read", embargo);
  if (embargo !== null && !isBefore(at, embargo)) return conductRefusal("conduct/embargo-past", embargo);
  return published(now, party!, ready, { number: 1, version, at, embargo, because: null });
};

/** E9.4: a correction is a further revision, and says why. What is still under embargo stays so. */
export const correct: DeedAt<"correct"> = (now, { version, because }, { at, party }) => {
  if (because.trim() === "") return conductRefusal("conduct/no-because");
  const ready = readyToPublish(now, party!, version);
  if ("code" in ready) return ready;
  const before = ready.revisions.at(-1);
  if (before === undefined) return conductRefusal("conduct/not-published");
  if (before.version === version || sameJson(wordsOf(ready, before.version), wordsOf(ready, version))) return conductRefusal("conduct/same-words");
  const embargo = before.embargo !== null && isBefore(at, before.embargo) ? before.embargo : null;
  return published(now, party!, ready, { number: before.number + 1, version, at, embargo, because });
};

/** E9.5: a published readout is withdrawn for good; that it was stays to be seen. */
export const withdraw: DeedAt<"withdraw"> = (now, { because }, { at, by, party }) => {
  if (because.trim() === "") return conductRefusal("conduct/no-because");
  const { readout } = papersOf(now, party!);
  if (readout === null || readout.revisions.length === 0) return conductRefusal("conduct/not-published");
  if (readout.withdrawn !== null) return conductRefusal("conduct/withdrawn");
  return withPapers(now, party!, { readout: { ...readout, withdrawn: { at, by, because } } });
};

interface Turn {
  readonly readout: Readout;
  readonly newest: ReadoutVersion;
  readonly officer: ClearingOfficer;
}

/** Whose turn it is to clear a version, where it is theirs who asks. */
function turnOf(now: Conducted, party: PartyId, version: number, named: string | undefined, who: Officering): Turn | ConductRefusal {
  const newest = newestMeant(now, party, version);
  if ("code" in newest) return newest;
  const { readout, latest } = newest;
  if (readout.line.length === 0) return conductRefusal("conduct/no-officers");
  if (latest.refused !== null) return conductRefusal("conduct/refused-version", String(version), latest.refused.officer);
  const officer = readout.line[latest.clearances.length];
  if (officer === undefined) return conductRefusal("conduct/cleared-by-all", String(version));
  // Without accounts, whoever keeps the record enters it in the officer's place, by name.
  const isTheirs = who.sole ? (named ?? who.name) === officer.name : officer.account !== null ? officer.account === who.account : officer.name === who.name;
  return isTheirs ? { readout, newest: latest, officer } : conductRefusal("conduct/not-your-turn", officer.name);
}

function newestMeant(now: Conducted, party: PartyId, version: number): { readonly readout: Readout; readonly latest: ReadoutVersion } | ConductRefusal {
  const { readout } = papersOf(now, party);
  if (readout === null || readout.versions.length === 0) return conductRefusal("conduct/no-draft");
  if (readout.withdrawn !== null) return conductRefusal("conduct/withdrawn");
  const latest = latestVersion(readout);
  return version === latest.number ? { readout, latest } : conductRefusal("conduct/old-version", String(version), String(latest.number));
}

function readyToPublish(now: Conducted, party: PartyId, version: number): Readout | ConductRefusal {
  const newest = newestMeant(now, party, version);
  if ("code" in newest) return newest;
  const { readout, latest } = newest;
  if (readout.line.length === 0) return conductRefusal("conduct/no-officers");
  if (latest.refused !== null) return conductRefusal("conduct/refused-version", String(version), latest.refused.officer);
  const missing = readout.line[latest.clearances.length];
  return missing === undefined ? readout : conductRefusal("conduct/not-cleared", missing.name);
}

const wordsOf = ({ versions }: Readout, number: number): unknown => {
  const texts = versions[number - 1]!.texts;
  return Object.fromEntries(Object.entries(texts).map(([tongue, { title, sentences }]) => [tongue, [title, sentences.map(({ text, paragraph }) => [text, paragraph])]]));
};

const published = (now: Conducted, party: PartyId, readout: Readout, revision: ReadoutRevision) => withPapers(now, party, { readout: { ...readout, revisions: [...readout.revisions, revision] } });
const changedVersion = (now: Conducted, party: PartyId, readout: Readout, version: ReadoutVersion) => withPapers(now, party, { readout: { ...readout, versions: readout.versions.map((one) => (one.number === version.number ? version : one)) } });
