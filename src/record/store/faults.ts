import { recordRefusal, type RecordRefusal } from "../refusals.js";

/** What an error of the database, the disk or the network means for whoever uses the record; null for one that is a fault of the program. */
export function refusalOf(error: unknown, place: string): RecordRefusal | null {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const why = message ?? "";
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100" || /No space left on device|ENOSPC/.test(why)) return recordRefusal("record/disk-full", place);
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ETIMEDOUT" || code === "ENOENT" || /timeout exceeded when trying to connect/.test(why)) return recordRefusal("record/no-server", place, why);
  if (code?.startsWith("28") || code === "3D000" || code === "42501") return recordRefusal("record/server-refuses", place, why);
  if (code === "57P01" || code === "57P02" || code === "57P03" || code?.startsWith("08") || /Connection terminated|ECONNRESET/.test(why)) return recordRefusal("record/lost", why);
  return null;
}
