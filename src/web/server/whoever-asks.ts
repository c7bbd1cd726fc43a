import { AsyncLocalStorage } from "node:async_hooks";
import type { Desk } from "../../desk/desk.js";
import type { Actor } from "../../model/actor.js";

// Routes ask the desk without saying for whom. So that none can forget, who asks goes along with each request, and the desk that
// routes have is that of whoever asks: what closed files keep from them is not there.

const visitors = new AsyncLocalStorage<Actor>();

/** Does some work for somebody; everything it asks the desk of whoever asks is asked for them. */
export const askedBy = <T>(visitor: Actor, work: () => T): T => visitors.run(visitor, work);

/** What is no question: it belongs to the house, or says itself for whom it is asked. */
const ofTheHouse = new Set<string>(["as", "close", "feeds", "saveFeed"]);

/** The desk each has for themselves. Asked outside of a request it throws: then nobody asks. */
export function deskOfWhoeverAsks(desk: Desk): Desk {
  const theirs = (): Record<string, (...asked: unknown[]) => unknown> => {
    const visitor = visitors.getStore();
    if (visitor === undefined) throw new Error("the desk is asked, and it is not known by whom");
    return desk.as(visitor, "page") as unknown as Record<string, (...asked: unknown[]) => unknown>;
  };
  const questions = Object.entries(desk).filter(([name, one]) => typeof one === "function" && !ofTheHouse.has(name));
  return { ...desk, ...Object.fromEntries(questions.map(([name]) => [name, (...asked: unknown[]) => theirs()[name]!(...asked)])) };
}
