import { decide, type Decision } from "./decision.js";
import { foldText, tokensOf } from "./fold.js";
import { runsOf } from "./sketch.js";

/** A dispatch as it comes in, with all that may say which one it is. */
export interface Arriving {
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string | null;
  /** The publisher's own name for the story, the same in all its revisions. */
  readonly slug: string | null;
  /** The id of a JSON line, with the file it stood in. */
  readonly ownId: string | null;
  /** Absolute path, for what came from a file. */
  readonly file: string | null;
}

/** By what a dispatch is known again. Written `url:…`, `slug:…`, `id:…`, `file:…`; none of these: by its words alone. */
export interface Key {
  readonly key: string;
  readonly by: "url" | "slug" | "id" | "file" | "text";
}

/** What the record has under the same key, or with the same words. */
export interface Held {
  readonly dispatch: number;
  readonly key: string;
  readonly by: Key["by"];
  /** The newest revision's text; for a dispatch that is only found by its words it need not be given. */
  readonly text: string;
}

export type Identity =
  /** Nothing is to be kept. */
  | { readonly is: "known"; readonly dispatch: number; readonly because: Decision }
  /** Another revision of a dispatch. */
  | { readonly is: "revised"; readonly dispatch: number; readonly because: Decision }
  /** A new dispatch; `publishes` are dispatches that carry the very same words and belong to one account with it. */
  | { readonly is: "added"; readonly key: Key; readonly publishes: readonly number[]; readonly because: Decision };

/** The key of what arrives. `hash` is the record's hash of the folded words (`foldText`). */
export function keyOf({ url, publisher, slug, ownId, file }: Arriving, hash: string): Key {
  const address = url === null ? null : normalUrl(url);
  if (address !== null) return { key: `url:${address}`, by: "url" };
  if (slug !== null && slug.trim() !== "") return { key: `slug:${foldText(publisher ?? "").toLowerCase()}/${slug.trim()}`, by: "slug" };
  if (ownId !== null && ownId !== "") return { key: `id:${file ?? ""}#${ownId}`, by: "id" };
  if (file !== null && file !== "") return { key: `file:${file}`, by: "file" };
  return { key: `text:${hash}`, by: "text" };
}

/**
 * What arrives is known, a revision of something known, or new. `sameKey` is the newest dispatch that the record has under the same
 * key, or under that key with “#” and a number behind it (another text that once came under the same file name); `sameWords` is all
 * that it has with the same folded words.
 */
export function identify(arriving: Arriving, key: Key, sameKey: Held | null, sameWords: readonly Held[]): Identity {
  const words = foldText(arriving.text);
  if (sameKey) {
    if (words === foldText(sameKey.text)) return { is: "known", dispatch: sameKey.dispatch, because: decide("sure", "identity/same-key", 1, key.key) };
    // a file's name says little: another text under it is another dispatch, unless it is plainly an edited one
    if (key.by !== "file" || areSimilar(arriving.text, sameKey.text)) return { is: "revised", dispatch: sameKey.dispatch, because: key.by === "file" ? decide("sure", "identity/similar-file", 0.9, key.key.slice("file:".length)) : decide("sure", "identity/same-key", 1, key.key) };
  }
  // the very same words under no other address or slug are the same dispatch, wherever the file lies
  const [same] = isBare(key) ? [...sameWords.filter(isBare), ...sameWords] : [];
  if (same) return { is: "known", dispatch: same.dispatch, because: decide("sure", "identity/same-words", 1) };
  const fresh: Key = sameKey ? { key: `${key.key}#${sameKey.dispatch}`, by: key.by } : key;
  return sameWords.length > 0
    ? { is: "added", key: fresh, publishes: sameWords.map(({ dispatch }) => dispatch), because: decide("sure", "text/same-words", 1) }
    : { is: "added", key: fresh, publishes: [], because: decide("sure", "identity/new", 1) };
}

/** Nothing but the words, or where the file lies, tells which dispatch it is. */
const isBare = ({ by }: Pick<Key, "by">): boolean => by === "text" || by === "file";

/** Whether one text is plainly an edited form of the other: most runs of the shorter stand in the longer. */
export function areSimilar(one: string, other: string): boolean {
  const [a, b] = [runsOf(tokensOf(one)), runsOf(tokensOf(other))];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  const there = new Set(long.map(({ hash }) => hash));
  return short.filter(({ hash }) => there.has(hash)).length / short.length >= 0.4;
}

/** Parameters that say where a reader came from, never which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|cmpid|ocid|ncid|sr_share|xtor|at_(?:medium|campaign|custom\d|link\w*|format|bbc_team|ptr_name)|ref_src|ref_url|spm)$/iu;
/** Session ids in a path's parameters. */
const session = /;jsessionid=[^/?#]*/iu;

/**
 * An address without what does not belong to it: scheme and host in small letters, no default port, no `www.`, no fragment, no
 * tracking parameter, the rest in order, no slash at the end. `http` and `https` are one. Null for what is no web address.
 */
export function normalUrl(url: string): string | null {
  const found = /^\s*(https?):\/\/(?:[^\s/?#@]*@)?([^\s/?#:]+)(?::(\d{1,5}))?([^\s?#]*)(?:\?([^\s#]*))?(?:#\S*)?\s*$/iu.exec(url);
  if (!found) return null;
  const [, scheme = "", host = "", port, path = "", query] = found;
  const usual = port === undefined || port === "" || (scheme.toLowerCase() === "http" ? port === "80" : port === "443");
  const kept = (query ?? "").split("&").filter((part) => part !== "" && !tracking.test(part.split("=", 1)[0]!)).sort();
  const place = decoded(path.replace(session, "").replace(/\/{2,}/gu, "/").replace(/\/(?:index\.(?:html?|php))?$/iu, ""));
  return `${host.toLowerCase().replace(/^www\.(?=[^.]+\.)/u, "").replace(/\.$/u, "")}${usual ? "" : `:${port}`}${place}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

/** Escapes in one way, so that “%c3%a9” and “é” are one; as it is where they make no sense. */
function decoded(path: string): string {
  try {
    return decodeURI(path).normalize("NFC");
  } catch {
    return path;
  }
}
