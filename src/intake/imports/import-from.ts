import { receive, type ReceiveOptions } from "../receive.js";
import type { Arrival } from "../received.js";

export type { ReceiveOptions as ImportOptions } from "../receive.js";
export { fields as columnFields, type Columns, type Field } from "./table.js";

/**
 * Everything that desks and agencies hand over in bulk: tables (.csv, .tsv), JSON and JSON Lines, news items (ninjs), mailboxes
 * (.mbox), and all that `receive` takes beside, from files, folders, addresses of the web and standard input. One dispatch at a
 * time and in order; what cannot be read is refused in its place with its line, and the rest goes on. Nothing is thrown.
 */
export const importFrom = (paths: readonly string[], options: ReceiveOptions = {}): AsyncGenerator<Arrival> => receive(paths, options);
