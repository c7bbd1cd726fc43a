import { useState, type ReactElement } from "react";
import { usePageTitle } from "../app/page-title.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import { ArrivalList } from "./arrival-list.js";
import { HandIn } from "./hand-in.js";
import { useHandingIn } from "./handing-in.js";
import { Latest } from "./latest.js";
import { ProposalList } from "./proposal-list.js";
import "./inbox.css";

/** Where dispatches come in: what is handed in, what became of it, what is doubtful, and what came last. */
export function InboxPage(): ReactElement {
  const { inbox } = useWords();
  const { arrivals, handIn, clear } = useHandingIn();
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const mayHandIn = useMay("editor");
  usePageTitle(inbox.title);
  return (
    <div className="page inbox">
      <header className="page-head"><h1>{inbox.title}</h1>{mayHandIn && <p>{inbox.lead}</p>}</header>
      {mayHandIn && <HandIn onHandIn={(handed, told) => void handIn(handed, told)} />}
      {arrivals.length > 0 && <ArrivalList arrivals={arrivals} onClear={clear} />}
      <ProposalList />
      <Latest onlyDoubtful={onlyDoubtful} onOnlyDoubtful={setOnlyDoubtful} />
    </div>
  );
}
