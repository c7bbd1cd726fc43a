import type { ReactElement, ReactNode } from "react";
import { RefusedError } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import type { Refused } from "../../../desk/job.js";
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

/** Why something was refused, with its permanent code and the next step. The server says it in its own words. */
export function RefusedNote({ refused }: { readonly refused: Refused }): ReactElement {
  const { room } = useWords();
  const unreachable = refused.code === "web/unreachable";
  return (
    <div className="refused" role="alert">
      <p><strong lang={unreachable || !refused.says ? undefined : "en"}>{unreachable ? room.offline : refused.says || room.failed}</strong></p>
      {refused.next && <p lang="en">{refused.next}</p>}
      <p className="soft"><code>{refused.code}</code></p>
    </div>
  );
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
