import { verify } from "../../seal/verify.js";
import type { Known, Verified } from "../../settlement/proof.js";
import { textOf } from "./files.js";
import type { SettleRefusal } from "./refusals.js";

/** Checks an exported procedure, offline. */
export async function verifyFile(path: string, known: Known): Promise<Verified | SettleRefusal> {
  const text = await textOf(path);
  return typeof text === "string" ? verify(text, known) : text;
}
