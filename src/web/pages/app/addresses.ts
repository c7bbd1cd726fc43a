// Where a thing of the record is shown, by its id.

/** The page of a thing, or null for words that are no id: "d12", "d12@1", "d12.s3", "x7", "p9", "k4" … */
export function addressOf(id: string): string | null {
  const found = /^([dxpakmnrb])([1-9]\d{0,14})(@[1-9]\d{0,8}|\.[^\s/]+)?$/.exec(id);
  if (!found) return null;
  const [, letter, , rest] = found;
  if (letter === "d") return rest?.startsWith(".") ? statementAddress(id) : dispatchAddress(id);
  if (rest !== undefined) return null;
  if (letter === "b") return briefAddress(id);
  if (letter === "x") return `/exchange/${id}`;
  if (letter === "p") return `/person/${id}`;
  return `/things/${id}`;
}

export const dispatchAddress = (id: string): string => `/dispatch/${id}`;

/** A statement, or another thing that one dispatch tells of: "d12.s3" is a place of the page of d12. */
export function statementAddress(id: string): string {
  const dot = id.indexOf(".");
  return `/dispatch/${id.slice(0, dot)}#${encodeURIComponent(id.slice(dot + 1))}`;
}

export const partyAddress = (party: string): string => `/party/${encodeURIComponent(party)}`;
export const personAddress = (person: string): string => `/person/${person}`;
/** An exchange that is arranged and held here: "e3". */
export const conductedAddress = (id: string): string => `/exchanges/${id}`;
export const exchangeAddress = (exchange: string): string => `/exchange/${exchange}`;
export const fileAddress = (file: string): string => `/files/${file}`;
export const procedureAddress = (procedure: string): string => `/settle/${procedure}`;
export const findAddress = (query: string): string => `/find?q=${encodeURIComponent(query)}`;

/** A part of an address as it was before it was encoded: routes leave "%2F" as it is. What is no encoding stays. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const briefAddress = (brief: string): string => `/briefs/${brief}`;

/** Two dispatches side by side. */
export const compareAddress = (a: string, b: string): string => `/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
