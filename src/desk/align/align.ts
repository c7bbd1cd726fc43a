import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { AlignDesk } from "./asked.js";
import { brief } from "./brief.js";
import { briefs, keptBrief, writeBrief } from "./briefs.js";
import { commitments, followUp } from "./commitments.js";
import { compareKept } from "./compare.js";
import { decideComparison, undoComparison } from "./decisions.js";
import { news, positions } from "./positions.js";

/** What answers questions of who stands where. */
export function alignmentOf(house: House, safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>): AlignDesk {
  return {
    positions: (request) => safely(() => positions(house, request)),
    news: (request) => safely(() => news(house, request)),
    compare: (request) => safely(() => compareKept(house, request)),
    decideComparison: (request) => safely(() => decideComparison(house, request)),
    undoComparison: (request) => safely(() => undoComparison(house, request)),
    briefs: (request) => safely(() => briefs(house, request)),
    keptBrief: (request) => safely(() => keptBrief(house, request)),
    writeBrief: (request) => safely(() => writeBrief(house, request)),
    brief: (request) => safely(() => brief(house, request)),
    commitments: (request) => safely(() => commitments(house, request)),
    followUp: (request) => safely(() => followUp(house, request)),
  };
}
