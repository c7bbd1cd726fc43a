import type { ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { useActing } from "./acting.js";
import { useHour } from "./hours.js";

/** How an act fares: on its way, without a network, its receipt, or why it does not count. */
export function ActAnswer(): ReactElement | null {
  const { settle, tongue } = useWords();
  const { sending, clear } = useActing();
  const hour = useHour();
  switch (sending.is) {
    case "idle": return null;
    case "sending": return <p className="notice" role="status">{settle.sending}</p>;
    case "offline": return <p className="notice offline" role="alert">{settle.offline} <code>{sending.key}</code></p>;
    case "refused": {
      const { refused } = sending;
      const says = refused.why?.[tongue === "fr" ? "fr" : "en"] ?? refused.says;
      return (
        <div className="refused" role="alert">
          <p><strong>{settle.receipt.refused}</strong> <span lang={refused.why === undefined ? "en" : undefined}>{says}</span></p>
          {refused.why === undefined && refused.next && <p lang="en">{refused.next}</p>}
          <p className="soft"><code>{refused.code}</code>{refused.receipt?.n != null && <> · {settle.receipt.entry(refused.receipt.n)} · <code>{refused.receipt.hash?.slice(0, 16)}</code></>}</p>
          <p><button type="button" onClick={clear}>{settle.receipt.close}</button></p>
        </div>
      );
    }
    case "done": {
      const { receipt } = sending;
      return (
        <section className="notice receipt" aria-labelledby="receipt" role="status">
          <h2 id="receipt">{settle.receipt.heading}: {settle.logged[receipt.type]}</h2>
          <p>{receipt.waiting === null ? receipt.why[tongue === "fr" ? "fr" : "en"] : settle.receipt.waiting}</p>
          <dl className="pairs">
            <div><dt>{settle.receipt.received}</dt><dd><time dateTime={receipt.received} title={receipt.received}>{hour(receipt.received)}</time></dd></div>
            {receipt.n !== null && <div><dt>{settle.receipt.entry(receipt.n)}</dt><dd><code>{receipt.hash}</code></dd></div>}
            {receipt.key !== null && <div><dt>{settle.receipt.key}</dt><dd><code>{receipt.key}</code></dd></div>}
          </dl>
          <p className="no-print"><button type="button" onClick={clear}>{settle.receipt.close}</button></p>
        </section>
      );
    }
  }
}
