import { holderOf, standingOf } from "../record/store/lock.js";
import type { Where } from "./where.js";

/** The process that holds a record in a folder and can be asked instead of it; null for none. */
export function servingProcess(where: Where): { readonly address: string; readonly token: string } | null {
  if (!("folder" in where)) return null;
  try {
    const holder = holderOf(where.folder);
    return holder?.address !== undefined && holder.token !== undefined && standingOf(holder) === "runs" ? { address: holder.address, token: holder.token } : null;
  } catch {
    return null; // a folder that cannot be looked into: whoever opens the record next says why
  }
}
