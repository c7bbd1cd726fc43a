import { evidenceFor } from "../../alignment/commitments/evidence.js";
import type { FollowUpBody } from "../../alignment/commitments/follow-up.js";
import { registerOf, type CommitmentRead, type Register, type Registered } from "../../alignment/commitments/register.js";
import { isSoleUser } from "../../model/actor.js";
import { parseRecordId } from "../../model/record-id.js";
import { commitmentSaidOf, commitmentsOf, followedUp, followUpNumbered } from "../../record/questions/align/commitments.js";
import { quotations } from "../../record/questions/align/quotations.js";
import { recordRefusal } from "../../record/refusals.js";
import { askingAs } from "../../record/store/scope.js";
import { keepFollowUp } from "../../record/write/align.js";
import type { Answer } from "../desk.js";
import { notForWriting } from "../files/files.js";
import { scopeIn } from "../files/scope.js";
import type { House, Transacted } from "../house.js";
import type { Refused } from "../job.js";
import { deskRefusal } from "../refusals.js";
import type { AskedRegister, CommitmentsRequest, FollowUpRequest } from "./asked.js";
import { alignRefusal } from "./refusals.js";
import { dayMeant, isRefusedHere, partiesMeant, partyMeant } from "./names.js";

type Db = House["store"]["db"] | Transacted;

/** Later statements of each bearer that rules look at for evidence. */
const mostLater = 1_500;

/** The register: what is promised, what speaks for and against it, and what people said of it. */
export async function commitments({ store: { db }, clock }: House, request: CommitmentsRequest = {}): Promise<Answer<AskedRegister>> {
  const bearers = await partiesMeant(db, request.bearers);
  if (isRefusedHere(bearers)) return bearers;
  const others = await partiesMeant(db, request.with);
  if (isRefusedHere(others)) return others;
  const due = dayMeant(request.due, "last");
  if (isRefusedHere(due)) return due;
  const { limit = 100, ids } = request;
  const strange = ids?.find((id) => !isCommitment(id));
  if (strange !== undefined) return { refused: deskRefusal("desk/not-a-commitment", strange) };
  return { ...(await registered(db, await commitmentsOf(db, { ids, bearers, with: others, due, limit: Math.min(Math.max(limit, 1), 500) }))), asked: clock() };
}

/** Puts commitments together with evidence and with what was followed up. */
async function registered(db: Db, read: readonly CommitmentRead[]): Promise<Register> {
  const made = read.flatMap(({ on }) => (on === null ? [] : [on])).sort()[0];
  const bearers = [...new Set(read.flatMap((one) => one.bearers))];
  // Whoever it was promised to speaks of it too, and may say that it was not kept.
  const speaking = [...new Set([...bearers, ...read.flatMap(({ before }) => before)])];
  const later = made === undefined || bearers.length === 0 ? [] : await quotations(db, { parties: speaking, since: made, limit: mostLater });
  const proposed = new Map(read.map((one) => [one.id, evidenceFor(one, later)]));
  return registerOf(read, await followedUp(db, read.map(({ source }) => numberOf(source.id))), proposed);
}

const isCommitment = (id: string): boolean => {
  const named = parseRecordId(id);
  return named?.kind === "local" && named.what === "commitment";
};
const numberOf = (id: string): number => Number(id.slice(1));

/** Keeps what a person says of a commitment, or takes back what was said. */
export async function followUp(house: House, request: FollowUpRequest): Promise<Answer<Registered>> {
  const { store, clock } = house;
  return store.write((tx) => askingAs(tx, scopeIn(house), async () => {
    const subject = await subjectOf(tx, request);
    if (isRefusedHere(subject)) return subject;
    const body = await bodyOf(tx, request);
    if (isRefusedHere(body)) return body;
    const { read, undoes } = subject;
    if (body.kind === "score" && undoes === null) {
      const [before] = (await registered(tx, [read])).commitments;
      const readers = before!.scores.map(({ by }) => by);
      if (readers.length === 2 && !readers.includes(request.by)) return { refused: deskRefusal("desk/two-readers", read.id, readers.join(", ")) };
    }
    const refused = await notForWriting(tx, house.asker, numberOf(read.source.id));
    if (refused) return { refused };
    await keepFollowUp(tx, { dispatch: numberOf(read.source.id), commitment: read.id, words: read.words, body, by: request.by, at: clock(), because: request.because ?? null, undoes });
    return (await registered(tx, [read])).commitments[0]!;
  }));
}

interface Subject {
  readonly read: CommitmentRead;
  readonly undoes: number | null;
}

async function subjectOf(tx: Transacted, { id, says }: FollowUpRequest): Promise<Subject | { readonly refused: Refused }> {
  const named = parseRecordId(id);
  if (says.kind === "undo") {
    if (named?.kind !== "follow-up") return { refused: deskRefusal("desk/not-a-follow-up", id) };
    const followed = named.number > 2_147_483_647 ? null : await followUpNumbered(tx, named.number);
    if (followed === null) return { refused: recordRefusal("record/no-such", id) };
    const read = await commitmentSaidOf(tx, followed);
    return read ? { read, undoes: named.number } : { refused: deskRefusal("desk/read-no-longer", id, followed.commitment) };
  }
  if (!isCommitment(id)) return { refused: deskRefusal("desk/not-a-commitment", id) };
  const [read] = await commitmentsOf(tx, { ids: [id], limit: 1 });
  return read ? { read, undoes: null } : { refused: recordRefusal("record/no-such", id) };
}

/** What is kept: a statement that is there, a party that is known, words that say something. */
async function bodyOf(tx: Transacted, { id, says, asker }: FollowUpRequest): Promise<FollowUpBody | { readonly refused: Refused }> {
  switch (says.kind) {
    case "undo": return { kind: "undo", undoes: id };
    case "evidence": {
      const [statement] = await quotations(tx, { ids: [says.statement], limit: 1 });
      return statement ? says : { refused: recordRefusal("record/no-such", says.statement) };
    }
    case "score": return [-1, 0, 1].includes(says.score) ? says : { refused: deskRefusal("desk/no-such-score", String(says.score)) };
    case "guideline": return says.words.trim() === "" ? { refused: deskRefusal("desk/no-words", "guideline") } : says;
    case "reply": {
      if (says.words.trim() === "") return { refused: deskRefusal("desk/no-words", "reply") };
      const party = await partyMeant(tx, says.party);
      if (isRefusedHere(party)) return party;
      return asker && !isSoleUser(asker) && asker.party !== party ? { refused: alignRefusal("align/not-your-party", party) } : { ...says, party };
    }
  }
}
