import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { plainText, type RevisionTold, type ToldReadout } from "./readout.js";
import { publicWords } from "./words.js";

// Feeds of public readouts. Every revision is an entry: the newest under the readout's own address, so that whoever follows sees it
// change, and each older one under an address of its own, whose page names the first as the one that counts. Whoever missed some gets
// them all, oldest first. What is withdrawn leaves a stone (RFC 6721), or where a format has none an entry that says so.

interface Listed {
  readonly one: ToldReadout;
  readonly revision: RevisionTold;
  readonly id: string;
}

/** Entries of the readouts, the latest first. */
const entriesOf = (all: readonly ToldReadout[]): readonly Listed[] => all
  .flatMap((one) => (one.withdrawn !== null ? [] : one.revisions.map((revision, index) => ({ one, revision, id: index === one.revisions.length - 1 ? one.address : revision.address }))))
  .sort((first, second) => (first.revision.at < second.revision.at ? 1 : first.revision.at > second.revision.at ? -1 : 0));

const newestOf = (all: readonly ToldReadout[]): string => all.map(({ withdrawn, revisions }) => withdrawn?.at ?? revisions.at(-1)!.at).sort().at(-1) ?? "1970-01-01T00:00:00.000Z";

/** RFC 4287, with a stone for each readout that is withdrawn. */
export function readoutsAtom(all: readonly ToldReadout[], { self, base }: { readonly self: string; readonly base: string }): string {
  const atom = generateAtomFeed({
    id: self, title: { value: publicWords.en.list }, updated: new Date(newestOf(all)), authors: [{ name: "entente" }], links: [{ href: self, rel: "self" }, { href: base, rel: "alternate" }],
    entries: entriesOf(all).map(({ one, revision, id }) => ({
      id, title: { value: inXml(revision.text!.title) }, published: new Date(one.revisions[0]!.at), updated: new Date(revision.at), authors: [{ name: inXml(one.publisher) }],
      ...(revision.because !== null && { summary: { value: inXml(revision.because), type: "text" } }), content: { value: inXml(plainText(revision.text!)), type: "text", xml: { lang: one.tongue } },
      links: [{ href: id, rel: "alternate", type: "text/html", hreflang: one.tongue }],
    })),
  });
  const stones = all.flatMap(({ withdrawn, address }) => (withdrawn === null ? [] : [`  <at:deleted-entry ref="${address}" when="${withdrawn.at}"><at:comment>${inXml(withdrawn.because).replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!)}</at:comment></at:deleted-entry>\n`]));
  return atom.replace("<feed ", "<feed xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ").replace("</feed>", `${stones.join("")}</feed>`);
}

/** JSON Feed 1.1. */
export function readoutsJson(all: readonly ToldReadout[], { self, base }: { readonly self: string; readonly base: string }): string {
  const stones = all.flatMap((one) => (one.withdrawn === null ? [] : [{ id: one.address, url: one.address, title: `[${one.tongue === "fr" ? "Retiré" : "Withdrawn"}]`, content_text: publicWords[one.tongue].withdrawnBecause(one.withdrawn.because), date_modified: new Date(one.withdrawn.at), language: one.tongue }]));
  return JSON.stringify(generateJsonFeed({
    title: publicWords.en.list, home_page_url: base, feed_url: self,
    items: [...stones, ...entriesOf(all).map(({ one, revision, id }) => ({
      id, url: id, title: revision.text!.title, content_text: plainText(revision.text!), date_published: new Date(one.revisions[0]!.at), date_modified: new Date(revision.at), language: one.tongue, authors: [{ name: one.publisher }], ...(revision.because !== null && { summary: revision.because }),
    }))],
  }), null, 2);
}

/** A news item as IPTC's ninjs has it (1.3): one version of the readout, with what became of it. `embargo` is told to those who have it before. */
export function readoutNinjs(one: ToldReadout, number: number | null, embargo: string | null = null): object {
  const shown = one.revisions.find((revision) => revision.number === number) ?? one.revisions.at(-1)!;
  return {
    uri: one.address, type: "text", profile: "text", version: String(shown.number), firstcreated: one.revisions[0]!.at, versioncreated: one.withdrawn?.at ?? shown.at, language: one.tongue,
    pubstatus: one.withdrawn !== null ? "canceled" : embargo !== null ? "withheld" : "usable", ...(embargo !== null && { embargoed: embargo }),
    ...(shown.text !== null && { headline: shown.text.title, body_text: plainText(shown.text), charcount: plainText(shown.text).length, wordcount: plainText(shown.text).split(/\s+/).length }),
    ...((one.withdrawn?.because ?? shown.because) !== null && { ednote: one.withdrawn !== null ? publicWords[one.tongue].withdrawnBecause(one.withdrawn.because) : publicWords[one.tongue].corrected(shown.at, shown.because!) }),
    organisation: [{ name: one.publisher, rel: "publisher" }], located: one.party,
    person: one.exchange.participants.flatMap(({ people }) => people.map((name) => ({ name }))), event: [{ name: one.exchange.kind, start: one.exchange.held }],
  };
}

/** XML 1.0 has no way to write most control characters or halves of characters. */
const inXml = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
