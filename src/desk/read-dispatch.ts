import { open } from "../intake/open.js";
import type { Prepared } from "../model/document.js";
import type { Reading } from "../model/reading.js";
import type { Tree } from "../model/tree.js";
import { openParser } from "../parser/open.js";
import type { Parser } from "../parser/parser.js";
import { prepareAny } from "../reading/prepare.js";
import { readTrees, treesOf } from "../reading/read.js";
import type { Told } from "../text/source.js";
import type { Job, Outcome, ReadOutcome, Refused, RefusedOutcome } from "./job.js";
import { deskRefusal } from "./refusals.js";

/** A reading with the trees it was read from, for whoever asks why. */
export interface Traced {
  readonly reading: Reading;
  readonly trees: readonly Tree[];
}

export interface DispatchOptions {
  /** What the reading is to be known by; "dispatch" without it. */
  readonly id?: string;
  /** What is known of it beside its text: language, date, publisher. */
  readonly told?: Told;
  /** A parser that is open already. Without it one is opened for this dispatch alone, which costs half a second each time. */
  readonly parser?: Parser;
}

/**
 * Reads one dispatch, from its text or from the bytes of a text file or HTML page. What cannot be told from it is among the
 * reading's doubts; what cannot be read at all is thrown as an Error with the refusal's `code`.
 */
export async function readDispatch(given: string | Uint8Array, { id = "dispatch", told = {}, parser }: DispatchOptions = {}): Promise<Reading> {
  const job: Job = { id, from: id, given: typeof given === "string" ? { text: given } : { bytes: given }, told };
  const outcome = await readJob(job, parser ?? (await openParser()));
  if ("refused" in outcome) throw Object.assign(new Error(`${outcome.refused.code}: ${outcome.refused.says}`), { code: outcome.refused.code });
  return outcome.reading;
}

/** Reads one dispatch. Whatever is wrong with it comes back as a refusal; nothing is thrown. */
export async function readJob(job: Job, parser: Parser): Promise<Outcome> {
  const traced = await traceJob(job, parser);
  return "refused" in traced ? traced : { id: traced.id, from: traced.from, reading: traced.reading };
}

/** The same, with the trees. */
export async function traceJob(job: Job, parser: Parser): Promise<RefusedOutcome | (ReadOutcome & Traced)> {
  const { id, from } = job;
  try {
    const traced = await readTraced(job, parser);
    return "code" in traced ? { id, from, refused: traced } : { id, from, ...traced };
  } catch (error) {
    if (process.env["ENTENTE_TRACE"]) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { id, from, refused: deskRefusal("desk/fault", error instanceof Error ? error.message : String(error)) };
  }
}

/** The way of one dispatch: opened, prepared, analysed, read. Refused where there is no text, or none in a language that is read. */
async function readTraced(job: Job, parser: Parser): Promise<Traced | Refused> {
  const opened = "source" in job ? job : await open(job);
  if ("refused" in opened) return opened.refused;
  const prepared = prepareAny(opened.source, opened.doubts);
  if ("code" in prepared) return prepared;
  const trees = await treesIn(prepared, parser);
  return { reading: readTrees({ prepared, trees }), trees };
}

/** Scores take far more memory than trees: a long text is analysed a part at a time, and its scores are gone before the next. */
async function treesIn(prepared: Prepared, parser: Parser): Promise<readonly Tree[]> {
  const trees: Tree[] = [];
  for (let from = 0; from < prepared.sentences.length; from += partLength) {
    const part = { ...prepared, sentences: prepared.sentences.slice(from, from + partLength) };
    trees.push(...treesOf(part, await parser.analyse(part)));
  }
  return trees;
}

/** Sentences; more than an ordinary dispatch has, so that those are read in one go. */
const partLength = 500;
