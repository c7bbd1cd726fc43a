import { Fragment, type ReactElement } from "react";
import type { ChainLink } from "../../../model/reading.js";
import { useWords } from "../messages/words.js";
import { shown } from "./quoted.js";
import { toneClass } from "./tone.js";

/** Who is said to have spoken ← who reported it ← who published it. */
export function Chain({ links }: { readonly links: readonly Pick<ChainLink, "role" | "name" | "party">[] }): ReactElement | null {
  const { room, labels } = useWords();
  if (links.length === 0) return null;
  return (
    <p className="chain" role="group" aria-label={room.chain}>
      {links.map(({ role, name, party }, index) => (
        <Fragment key={index}>
          {index > 0 && <span className="arrow" aria-hidden="true"> ← </span>}
          <bdi className={`link ${toneClass(party)}`}>{shown(labels.links[role](name))}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
