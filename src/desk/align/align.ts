import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import type { AlignDesk } from "./asked.js";
import { brief } from "./brief.js";
import { commitments, followUp } from "./commitments.js";
import { compareKept } from "./compare.js";
import { news, positions } from "./positions.js";

/** What answers questions of who stands where. */
export function alignmentOf(house: House, safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>): AlignDesk {
  return {
    positions: (request) => safely(() => positions(house, request)),
    news: (request) => safely(() => news(house, request)),
    compare: (request) => safely(() => compareKept(house, request)),
    brief: (request) => safely(() => brief(house, request)),
    commitments: (request) => safely(() => commitments(house, request)),
    followUp: (request) => safely(() => followUp(house, request)),
  };
}
