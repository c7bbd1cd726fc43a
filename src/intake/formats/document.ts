import type { Doubt } from "../../model/doubts.js";
import type { Refusal } from "../../model/refusals.js";
import type { Told } from "../../text/source.js";

/** Kinds of document whose text has to be taken out by a decoder before it can be read. */
export type DocumentKind = "pdf" | "docx" | "markdown";

/** What a decoder made of a document: its text, paragraphs divided by empty lines, with what it tells of itself; or why there is none. */
export type Converted = { readonly text: string; readonly told: Told; readonly doubts: readonly Doubt[] } | { readonly refused: Refusal };

/**
 * What a decoder may use up. A file of 32 MB is refused before it gets here (receive.ts); these hold for what is packed inside.
 * They are far above what a dispatch needs and far below what hurts a machine.
 */
export const limits = {
  /** Seconds in which one document must be opened. */
  seconds: 60,
  /** Megabytes of objects a decoder may hold, and by how much the whole process may grow while it works. */
  heap: 512,
  growth: 1_024,
  /** Pages of a PDF. */
  pages: 1_000,
  /** Megabytes of a DOCX, unpacked; and its files. */
  unpacked: 64,
  entries: 5_000,
  /** Messages inside messages, and messages and attachments of one e-mail altogether. */
  nested: 5,
  parts: 100,
} as const;

/** Text beyond this is not asked for: room 1 reads half a million characters and says that it stopped there. */
export const enoughText = 520_000;
