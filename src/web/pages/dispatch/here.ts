import { createContext, useContext } from "react";
import type { TargetKind } from "../../../model/correction.js";
import type { CorrectionWish } from "../app/api.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";

/** The dispatch that is shown, and what can be done with it from anywhere on its page. */
export interface Here {
  readonly shown: ShownDispatch;
  /** Whether it can be corrected: it was read, and this is its newest version. */
  readonly editable: boolean;
  /** Whether whoever looks may take back what was said of it. */
  readonly mayUndo: boolean;
  readonly busy: boolean;
  /** The last correction there is. */
  readonly seen: string | null;
  /** Asks for corrections; the id of what was corrected or added, null where it was refused or nothing was to be done. */
  readonly wish: (wishes: readonly CorrectionWish[], says?: string, seen?: string | null) => Promise<string | null>;
  readonly undoLast: (kind: TargetKind, id: string | null) => Promise<void>;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error("nothing is corrected outside the page of a dispatch");
  return here;
}
