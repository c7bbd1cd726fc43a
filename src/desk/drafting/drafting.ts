import { draftNumbers } from "../../record/drafting/drafts.js";
import { formulationsNear } from "../../record/drafting/language.js";
import { recordId } from "../../model/record-id.js";
import { standingAmendments } from "../../settlement/text/drafting.js";
import { nearestFormulations } from "../../settlement/text/language.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { SettlementDesk } from "../settle/asked.js";
import { act, open } from "./acts.js";
import type { DraftingDesk, LanguageAsked, LanguageFound, ListedDraft } from "./asked.js";
import { draftNumbered, draftSeen, toldOf } from "./draft.js";
import { liveNow, steps, write } from "./live.js";
import { paper, procedurePaper, readPaper } from "./papers.js";
import { draftRefusal } from "./refusals.js";
import { mayLook } from "./speaker.js";

/** What answers questions about texts that are being drafted. Who sees a draft is decided by its own list. */
export function draftingOf(house: House, safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>, settlement: SettlementDesk): DraftingDesk {
  const { db } = house.whole;
  return {
    open: (request) => safely(() => open(house, request)),
    list: ({ by }) => safely(async () => {
      const listed: ListedDraft[] = [];
      for (const number of await draftNumbers(db)) {
        const draft = await draftNumbered(db, number);
        if (draft === null || !mayLook(by, draft.state)) continue;
        const { title, stage, penholder, drafting } = draft.state;
        listed.push({ id: recordId("draft", number), title, stage, penholder, version: stage === "live" ? null : drafting?.text.version ?? null, standing: drafting === null ? 0 : standingAmendments(drafting).length, at: draft.rows[0]!.at });
      }
      return listed;
    }),
    show: ({ id, by }) => safely(async () => {
      const draft = await draftSeen(db, id, by);
      return "refused" in draft ? draft : toldOf(draft, await liveNow(house, db, draft), by);
    }),
    act: (request) => safely(() => act(house, request)),
    steps: (request) => safely(() => steps(house, request)),
    write: (request) => safely(() => write(house, request)),
    readPaper: (request) => safely(() => readPaper(house, request)),
    paper: (request) => safely(() => paper(house, request)),
    procedurePaper: (request) => safely(() => procedurePaper(house, settlement, request)),
  };
}

/** How many of each kind are looked at before the nearest are told. */
const mostLookedAt = 120;

/** Adopted language is everybody's; statements are those that whoever asks may see. */
export async function language(house: House, { words, language: code, limit = 10 }: LanguageAsked): Promise<Answer<LanguageFound>> {
  const sought = words.trim().slice(0, 10_000);
  if (sought === "") return { refused: draftRefusal("draft/no-words") };
  const near = await formulationsNear(house.store.db, sought, { language: code ?? null, most: mostLookedAt });
  return { words: sought, found: nearestFormulations(sought, near, { most: Math.min(Math.max(limit, 1), 100) }) };
}
