import { readFile } from "node:fs/promises";
import type { Told } from "../text/source.js";
import type { Incoming } from "./job.js";

/** Placeholder until intake is built. */
export async function* takeIn(inputs: readonly string[], told: Told): AsyncGenerator<Incoming> {
  for (const from of inputs) yield { id: from.replace(/^.*\/|\.[^.]*$/g, ""), from, given: { bytes: await readFile(from === "-" ? "/dev/stdin" : from) }, told };
}
