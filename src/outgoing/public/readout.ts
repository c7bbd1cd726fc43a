import type { InTongues, Tongue } from "../../conduct/deeds.js";
import type { PublicReadout, PublicRevision, PublicText } from "../../conduct/view.js";
import { clockIn } from "../../conduct/hours.js";
import { labels } from "../labels/index.js";
import { whenInWords } from "../when-in-words.js";

/** A public readout in one language, with all that pages and feeds say of it. */
export interface ToldReadout {
  readonly slug: string;
  readonly tongue: Tongue;
  /** The address of the newest revision, which stays the same. */
  readonly address: string;
  readonly publisher: string;
  readonly party: string;
  /** The zone in which its stamps are printed. */
  readonly zone: string;
  readonly revisions: readonly RevisionTold[];
  readonly withdrawn: { readonly at: string; readonly because: string } | null;
  /** The other languages it is published in, with their addresses. */
  readonly others: readonly { readonly tongue: Tongue; readonly address: string }[];
  readonly exchange: { readonly kind: string; readonly held: string; readonly participants: readonly { readonly party: string; readonly people: readonly string[] }[] };
}

export interface RevisionTold {
  readonly number: number;
  readonly at: string;
  readonly because: string | null;
  /** Null once it is withdrawn. */
  readonly text: PublicText | null;
  readonly address: string;
}

/** What the desk tells of a public readout. */
export interface Publishable extends PublicReadout {
  readonly slug: string;
  readonly names: { readonly en: string; readonly fr: string };
  readonly zone: string;
  readonly kind: "call" | "meeting" | "visit" | "summit" | "consultation";
  readonly channel: "telephone" | "video" | "in-person";
  readonly held: string;
  /** In which languages it was ever public, also once it is withdrawn. */
  readonly tongues: readonly Tongue[];
  readonly parties: readonly { readonly party: string; readonly names: { readonly en: string; readonly fr: string }; readonly people: readonly string[] }[];
}

/** The readout in a language; null where it was never published in it. `base` is where public readouts stand: "https://…/public". */
export function toldIn(one: Publishable, tongue: Tongue, base: string): ToldReadout | null {
  if (!one.tongues.includes(tongue)) return null;
  const address = addressOf(base, one.slug, tongue);
  const revisions = one.revisions.filter(({ texts }) => one.withdrawn !== null || texts[tongue] !== undefined).map(({ number, at, because, texts }: PublicRevision): RevisionTold => ({ number, at, because, text: texts[tongue] ?? null, address: `${address}/${number}` }));
  return {
    slug: one.slug, tongue, address, publisher: nameIn(one.publisher, tongue) ?? one.names[tongue], party: one.names[tongue], zone: one.zone, revisions, withdrawn: one.withdrawn,
    others: one.tongues.filter((other) => other !== tongue).map((other) => ({ tongue: other, address: addressOf(base, one.slug, other) })),
    exchange: { kind: `${labels[tongue].exchanges[one.kind]} ${labels[tongue].channels[one.channel]}`, held: one.held, participants: one.parties.map(({ names, people }) => ({ party: names[tongue], people })) },
  };
}

const addressOf = (base: string, slug: string, tongue: Tongue): string => `${base}/${encodeURIComponent(slug)}/${tongue}`;
const nameIn = (told: InTongues, tongue: Tongue): string | null => told[tongue] ?? told[tongue === "en" ? "fr" : "en"] ?? null;

/** "14 May 2031, 12:10 (UTC+02:00)": an instant as the publisher's clocks show it. */
export function stampIn(at: string, zone: string, tongue: Tongue): string {
  const { day, hour, offset } = clockIn(zone, at);
  return `${whenInWords({ value: day }, labels[tongue])}${tongue === "fr" ? " à" : ","} ${hour} (UTC${offset === "+00:00" ? "" : offset})`;
}

/** The whole text, as plain words. */
export const plainText = ({ title, paragraphs }: PublicText): string => [title, ...paragraphs].join("\n\n");
