import type { ReactElement, ReactNode } from "react";
import { RefusedError } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import type { Refused } from "../../../desk/job.js";
import { refusalInWords } from "../../../outgoing/labels/refusals/shape.js";
import { useWords } from "../messages/words.js";

/** Shown while something is being asked for; late enough not to flicker (look/parts.css). */
export function Loading(): ReactElement {
  const { room } = useWords();
  return <p className="loading" role="status">{room.loading}</p>;
}

/** Nothing is there, and what can be done about it. */
export function EmptyState({ says, next, children }: { readonly says: string; readonly next?: string; readonly children?: ReactNode }): ReactElement {
  return <div className="empty"><p>{says}</p>{next && <p className="soft">{next}</p>}{children}</div>;
}

/** Why something was refused, with its permanent code and the next step, in the language of the page where it has words for the code. */
export function RefusedNote({ refused }: { readonly refused: Refused }): ReactElement {
  const { room } = useWords();
  const said = useRefusal(refused);
  const unreachable = refused.code === "web/unreachable";
  return (
    <div className="refused" role="alert">
      <p><strong lang={unreachable || said.says === "" ? undefined : said.lang}>{unreachable ? room.offline : said.says || room.failed}</strong></p>
      {said.next && <p lang={said.lang}>{said.next}</p>}
      <p className="soft"><code>{refused.code}</code></p>
    </div>
  );
}

/** A refusal in the language of the page; `lang` where it is said in English all the same. */
export function useRefusal(refused: Pick<Refused, "code" | "says" | "next" | "words">): { readonly says: string; readonly next: string; readonly lang: "en" | undefined } {
  const { tongue, refusals } = useWords();
  const { says, next, own } = refusalInWords(refused, refusals);
  return { says, next, lang: own && tongue !== "en" ? "en" : undefined };
}

/** What went wrong, and a way to try again. */
export function ErrorNote({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactElement {
  const { room } = useWords();
  const refused = error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: error instanceof Error ? error.message : String(error), next: "" };
  return <>
    <RefusedNote refused={refused} />
    {again && <p><button type="button" onClick={again}>{room.again}</button></p>}
  </>;
}

/** There is no such page. */
export function NotFound(): ReactElement {
  const { room } = useWords();
  usePageTitle(room.notFound);
  return <div className="page"><h1>{room.notFound}</h1><p>{room.notFoundNext}</p></div>;
}
