import { verify, type Known, type Verified } from "../../seal/verify.js";
import { textOf } from "./files.js";
import type { SettleRefusal } from "./refusals.js";

/** Checks an exported procedure, offline. */
export async function verifyFile(path: string, known: Known): Promise<Verified | SettleRefusal> {
  const text = await textOf(path);
  return typeof text === "string" ? verify(text, known) : text;
}
