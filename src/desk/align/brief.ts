import { briefOf } from "../../alignment/brief/assemble.js";
import type { Material } from "../../alignment/brief/material.js";
import { registerOf } from "../../alignment/commitments/register.js";
import { parseRecordId } from "../../model/record-id.js";
import { lastBrief, nameOfParty } from "../../record/questions/align/briefs.js";
import { commitmentsOf, followedUp } from "../../record/questions/align/commitments.js";
import { contactsOf } from "../../record/questions/align/contacts.js";
import { quotations } from "../../record/questions/align/quotations.js";
import { keepBrief, keepBriefContent } from "../../record/write/align.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import { deskRefusal } from "../refusals.js";
import type { BriefRequest, MadeBrief } from "./asked.js";
import { briefsOf } from "./briefs.js";
import { dayMeant, isRefusedHere, issuesMeant, partyMeant } from "./names.js";

/** Statements of each of the two that are looked at, the newest. */
const mostSaid = 1_000;
const mostContacts = 40;
const mostCommitments = 200;

/** Makes a brief of what the record has up to a day, and keeps that it was made. */
export async function brief(house: House, request: BriefRequest): Promise<Answer<MadeBrief>> {
  const { store, clock } = house;
  const at = clock();
  const material = await materialFor(house, request, at);
  if (isRefusedHere(material)) return material;
  const made = briefOf(material);
  if (request.draft) return { id: null, brief: made };
  return store.write(async (tx) => {
    const id = await keepBrief(tx, made, request.by, at);
    await keepBriefContent(tx, id, made, request.asker?.organisation ?? null);
    return { id, brief: made };
  });
}

async function materialFor({ store: { db } }: House, request: BriefRequest, at: string): Promise<Answer<Material>> {
  const us = await partyMeant(db, request.us);
  if (isRefusedHere(us)) return us;
  const them = await partyMeant(db, request.with);
  if (isRefusedHere(them)) return them;
  if (us === them) return { refused: deskRefusal("desk/same-party", us) };
  const issues = issuesMeant(request.issues);
  if (isRefusedHere(issues)) return issues;
  const day = dayMeant(request.on, "last");
  if (isRefusedHere(day)) return day;
  const on = day ?? at.slice(0, 10);
  const { language = "en" } = request;
  const commitments = await commitmentsOf(db, { bearers: [us, them], issues, until: on, limit: mostCommitments });
  return {
    us: await nameOfParty(db, us, language), with: await nameOfParty(db, them, language), on, issues: issues ?? [],
    said: await quotations(db, { parties: [us, them], issues, until: on, limit: mostSaid }),
    contacts: await contactsOf(db, { one: us, other: them, until: on, limit: mostContacts, withStatements: 5 }),
    commitments: registerOf(commitments, await followedUp(db, commitments.flatMap(({ source }) => numberOf(source.id)))).commitments,
    last: await lastBrief(db, us, them, on, briefsOf(request.asker)),
  };
}

function numberOf(id: string): readonly number[] {
  const named = parseRecordId(id);
  return named?.kind === "dispatch" ? [named.dispatch] : [];
}
