import { seemsPage, sourceOf, type Decoded, type Given } from "../reading/source-of.js";
import type { Told } from "../text/source.js";
import { loadMainContent } from "./main-content.js";

/** Something that came in, on its way to become a source. */
export interface Opening {
  readonly id: string;
  readonly given: Given;
  readonly told: Told;
  /** "page" or "text" where its name says which it is. */
  readonly kind?: "page" | "text";
  /** The encoding its sender named. */
  readonly charset?: string;
}

/** Opens what came in: decodes it, and takes the main text out of a page. Plain text does not pay for what pages need. */
export async function open({ id, given, told, kind, charset }: Opening): Promise<Decoded> {
  const isPage = "bytes" in given && kind !== "text" && (kind === "page" || seemsPage(given.bytes));
  return sourceOf(given, { id, told, ...(kind && { kind }), ...(charset && { charset }), ...(isPage && { mainContent: await loadMainContent() }) });
}
