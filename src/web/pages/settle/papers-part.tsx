import type { ReactElement } from "react";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { useWords } from "../messages/words.js";

/** Documents that are written from the procedure: filled once there are routes for them. */
export function PapersPart({ told: _told }: { readonly told: ProcedureTold }): ReactElement | null {
  useWords();
  return null;
}
