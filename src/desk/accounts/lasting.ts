import { Temporal } from "temporal-polyfill";

/** A session holds for so long at most, and for so long unused. */
export const longestSession = { hours: 7 * 24 } as const;
const longestIdle = { hours: 12 } as const;

/** Before which instant a session was last used that no longer holds. */
export const longestIdleBefore = (now: string): string => Temporal.Instant.from(now).subtract(longestIdle).toString();

/** The instant some time after another. */
export const after = (now: string, time: { readonly minutes?: number; readonly hours?: number }): string => Temporal.Instant.from(now).add(time).toString();

/** How many milliseconds lie between two instants. */
export const between = (one: string, other: string): number => Temporal.Instant.from(other).epochMilliseconds - Temporal.Instant.from(one).epochMilliseconds;
