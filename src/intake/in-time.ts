import { createContext, Script } from "node:vm";

/** What a piece of work gave, or that it was stopped. */
export type InTime<T> = { readonly got: T } | { readonly stopped: true };

/** The one place where work can be stopped from outside is a script that is run; this one does nothing but the work. */
const script = new Script("work()");
const room = createContext({ work: () => {} }) as { work: () => void };

/**
 * Does work that does not wait for anything, and stops it when its time is up, wherever it is: a library that a crafted text
 * sends round and round ends too. Whatever the work throws is thrown.
 */
export function inTime<T>(milliseconds: number, work: () => T): InTime<T> {
  let got: { readonly got: T } | null = null;
  room.work = () => void (got = { got: work() });
  try {
    script.runInContext(room, { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return { stopped: true };
  } finally {
    room.work = () => {};
  }
  return got!;
}
