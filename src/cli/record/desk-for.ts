import { isRefused, type Desk } from "../../desk/desk.js";
import { soleUser } from "../../model/actor.js";
import { exitStatus } from "../refusals.js";
import { refuse } from "./answers.js";
import { authorOf } from "./author.js";
import type { Asked } from "./asked.js";
import { ticker } from "./ticker.js";

/** How a command needs its record. */
export interface Needs {
  /** Whether a record is to be made where there is none. */
  readonly make: boolean;
}

/**
 * Does some work at the desk of the record that is meant: the desk of the process that holds it, or one of our own. Says why
 * where there is none. Gives the exit status.
 */
export async function atDesk(asked: Asked<never>, { make }: Needs, work: (desk: Desk) => Promise<number>): Promise<number> {
  const { deskAt } = await import("../../web/desk-at.js");
  const tick = ticker(true);
  const desk = await deskAt(asked.where, { wait: asked.wait, purpose: `entente ${asked.command}`, make, progress: (step) => tick.show(() => asked.words.record.opening[step]) });
  tick.clear();
  if (isRefused(desk)) return refuse(asked.format, desk.refused);
  try {
    return await work(desk.as(soleUser(authorOf(undefined)), "command"));
  } finally {
    await desk.close();
  }
}

/** Does what an answer asks for; says why where it is refused. */
export async function withAnswer<T>(asked: Asked<never>, got: T | { readonly refused: Parameters<typeof refuse>[1] }, done: (answer: T) => Promise<unknown>): Promise<number> {
  if (isRefused(got)) return refuse(asked.format, got.refused);
  await done(got as T);
  return exitStatus.done;
}
