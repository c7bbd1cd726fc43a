import type { ReactElement } from "react";
import { shown as quoted } from "../components/quoted.js";
import type { ProposalView } from "../../../outgoing/view.js";
import { ThingTools } from "./thing-tools.js";

/** Initiatives or commitments, each in the words of the text, with what can be corrected of it. */
export function Proposals({ title, kind, lines }: { readonly title: string; readonly kind: "initiative" | "commitment"; readonly lines: readonly ProposalView[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <ul className="proposals">
        {lines.map(({ id, words, facts, doubts }) => (
          <li key={id} id={id} tabIndex={-1}>
            <bdi dir="auto">{quoted(words)}</bdi> <span className="soft">{quoted(facts.join(" · "))}</span>
            {doubts.map((says) => <span key={says} className="flag flag-doubt">? {quoted(says)}</span>)}
            {" "}<ThingTools kind={kind} id={id} called={words.length > 60 ? `${words.slice(0, 60)} …` : words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
