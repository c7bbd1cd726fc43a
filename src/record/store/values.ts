// Both engines hand values over as text; what becomes of each kind is said once, here, so that both give the same.

const asNumber = (text: string): number => Number(text);
const asIs = (text: string): string => text;
/** "2020-03-28 12:10:00.5+00" → "2020-03-28T12:10:00.500Z"; the session's zone is UTC. */
const asInstant = (text: string): string => {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  return found ? `${found[1]}T${found[2]}.${(found[3] ?? "").padEnd(3, "0").slice(0, 3)}Z` : text;
};

/** By PostgreSQL's number of the type. */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  20: asNumber, // bigint: counts
  1700: asNumber, // numeric
  1082: asIs, // date
  1114: asIs, // timestamp
  1184: asInstant, // timestamptz
};
