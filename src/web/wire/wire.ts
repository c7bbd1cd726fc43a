// What goes between a command and the process that holds the record: JSON, one object a line where there are many.

/** Counts up whenever the two sides would misunderstand each other; both must say the same. */
export const wireVersion = "1";
export const versionHeader = "entente-desk";

/** Where the desk's door is, on the address in the lock file. */
export const deskPath = "/desk";

/** The lines of a stream of bytes, however it is cut; empty ones are left out. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, end));
      const line = Buffer.concat(parts).toString("utf8");
      parts = [];
      from = end + 1;
      if (line.trim() !== "") yield line;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(parts).toString("utf8");
  if (rest.trim() !== "") yield rest;
}
