import { parseQuery, type Query } from "../model/query.js";
import type { QueryRefusal } from "../model/query-refusals.js";
import { listDispatches } from "../record/questions/dispatches.js";
import { facetsOf } from "../record/questions/facets.js";
import { listParties } from "../record/questions/parties.js";
import { matrixOf } from "../record/questions/pictures/matrix.js";
import { networkOf } from "../record/questions/pictures/network.js";
import { timelineOf } from "../record/questions/pictures/timeline.js";
import type { Answer, Desk } from "./desk.js";
import type { House } from "./house.js";

type Surveys = Pick<Desk, "dispatches" | "parties" | "facets" | "timeline" | "matrix" | "network">;

/** What gives an overview of the record: lists, counts and pictures. */
export function surveysOf(db: House["store"]["db"], safely: <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>): Surveys {
  const asked = <T>(query: string, answer: (parsed: Query) => Promise<T>): Promise<Answer<Exclude<T, QueryRefusal>>> => safely(async () => {
    const parsed = parseQuery(query);
    return "code" in parsed ? { refused: parsed } : refusedOr(await answer(parsed));
  });
  return {
    dispatches: ({ limit = 50, after } = {}) => safely(async () => refusedOr(await listDispatches(db, within(limit, 500), after ?? null))),
    parties: () => safely(() => listParties(db)),
    facets: ({ query }) => asked(query, (parsed) => facetsOf(db, parsed)),
    timeline: ({ query, limit = 500 }) => asked(query, (parsed) => timelineOf(db, parsed, within(limit, 2_000))),
    matrix: ({ query }) => asked(query, (parsed) => matrixOf(db, parsed)),
    network: ({ from, to } = {}) => asked([...(from ? [`since:${from}`] : []), ...(to ? [`until:${to}`] : [])].join(" "), ({ since, until }) => networkOf(db, since, until)),
  };
}

const within = (wished: number, most: number): number => Math.min(Math.max(wished, 1), most);

const refusedOr = <T>(answer: T): Answer<Exclude<T, QueryRefusal>> => (isRefusal(answer) ? { refused: answer } : answer as Exclude<T, QueryRefusal>);
const isRefusal = (answer: unknown): answer is QueryRefusal => typeof answer === "object" && answer !== null && "code" in answer && "says" in answer;
