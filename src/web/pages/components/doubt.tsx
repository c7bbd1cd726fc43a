import type { ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { shown } from "./quoted.js";

/** A doubt in words, with a sign of its own: never by colour alone. */
export function Doubt({ says }: { readonly says: string }): ReactElement {
  return <p className="doubt"><span aria-hidden="true">? </span>{shown(says)}</p>;
}

/** That something is doubtful, or was corrected by a person, or may not be shown to others. */
export function Flags({ doubtful, corrected, state }: { readonly doubtful?: boolean; readonly corrected?: boolean; readonly state?: "published" | "embargoed" | "withdrawn" }): ReactElement {
  const { room } = useWords();
  return <>
    {doubtful && <span className="flag flag-doubt">? {room.doubtful}</span>}
    {corrected && <span className="flag flag-corrected">✎ {room.corrected}</span>}
    {state && state !== "published" && <span className="flag flag-state">⚑ {room.states[state]}</span>}
  </>;
}
