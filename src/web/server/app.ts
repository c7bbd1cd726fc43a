import { timingSafeEqual } from "node:crypto";
import { Hono, type Context } from "hono";
import { isRefused, type Desk } from "../../desk/desk.js";
import { incomingOf } from "../../desk/incoming-line.js";
import type { Incoming } from "../../desk/job.js";
import { deskPath, linesIn, versionHeader, wireVersion } from "../wire/wire.js";
import { webRefusal } from "../refusals.js";

export interface Door {
  /** What whoever asks has to show; it stands in the lock file, which only its owner can read. */
  readonly token: string;
  /** What the Host of a request may be: the names of this machine's loopback with the port that is listened on. */
  readonly hosts: () => readonly string[];
}

/**
 * The desk over HTTP, for commands on the same machine: `POST /desk/NAME` with a JSON object gives a JSON object or a stream.
 * Nothing is decided here. Who does not show the token gets nothing, and a page of a browser gets nothing even with it: it
 * comes with an Origin, or under another Host after it has moved its name to this machine.
 */
export function appFor(desk: Desk, door: Door): Hono {
  const app = new Hono();
  app.use("*", async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!door.hosts().includes(host.toLowerCase())) return refuse(context, 421, webRefusal("web/other-host"));
    if (context.req.header("origin") !== undefined) return refuse(context, 403, webRefusal("web/from-a-page"));
    return next();
  });
  app.use(`${deskPath}/*`, async (context, next) => {
    if (!isToken(context.req.header("authorization"), door.token)) return refuse(context, 401, webRefusal("web/no-token"));
    if (context.req.header(versionHeader) !== wireVersion) return refuse(context, 409, webRefusal("web/other-version"));
    return next();
  });
  for (const [name, call] of Object.entries(calls)) {
    app.post(`${deskPath}/${name}`, async (context) => context.json((await call(desk, await bodyOf(context))) ?? null));
  }
  for (const [name, stream] of Object.entries(streams)) {
    app.post(`${deskPath}/${name}`, async (context) => asLines(stream(desk, context)));
  }
  for (const [name, file] of Object.entries(files)) {
    app.post(`${deskPath}/${name}`, async (context) => asBytes(file(desk, await bodyOf(context))));
  }
  app.notFound((context) => refuse(context, 404, webRefusal("web/no-such-page")));
  app.onError((error, context) => refuse(context, 500, webRefusal("web/fault", error.message)));
  return app;
}

/** One answer to one question. */
const calls: { readonly [name: string]: (desk: Desk, body: never) => Promise<unknown> } = {
  ping: async () => ({ here: true }),
  find: (desk, body) => desk.find(body),
  show: (desk, { id }: { id: string }) => desk.show(id),
  dispatches: (desk, body) => desk.dispatches(body),
  parties: (desk) => desk.parties(),
  facets: (desk, body) => desk.facets(body),
  timeline: (desk, body) => desk.timeline(body),
  matrix: (desk, body) => desk.matrix(body),
  network: (desk, body) => desk.network(body),
  correct: (desk, body) => desk.correct(body),
  undoCorrection: (desk, body) => desk.undoCorrection(body),
  status: (desk) => desk.status(),
  merges: (desk, body) => desk.merges(body),
  decideMerge: (desk, body) => desk.decideMerge(body),
  notice: (desk, body) => desk.notice(body),
  feeds: (desk) => desk.feeds(),
  saveFeed: (desk, body) => desk.saveFeed(body),
};

/** Answers that come one by one, each a line. What is asked stands in the query, as the body may be a stream itself. */
const streams: { readonly [name: string]: (desk: Desk, context: Context) => AsyncIterable<unknown> } = {
  add: (desk, context) => desk.add(arrivals(context), optionsIn(context)),
  enqueue: (desk, context) => desk.enqueue(arrivals(context), optionsIn(context)),
  reread: (desk, context) => desk.reread(optionsIn(context)),
};

/** Files. */
const files: { readonly [name: string]: (desk: Desk, body: never) => ReturnType<Desk["export"]> } = {
  export: (desk, body) => desk.export(body),
  backup: (desk) => desk.backup(),
};

async function bodyOf(context: Context): Promise<never> {
  const text = await context.req.text();
  return (text === "" ? {} : JSON.parse(text)) as never;
}

const optionsIn = (context: Context): object => JSON.parse(context.req.query("options") ?? "{}") as object;

async function* arrivals(context: Context): AsyncGenerator<Incoming> {
  const { body } = context.req.raw;
  if (body) for await (const line of linesIn(body as unknown as AsyncIterable<Uint8Array>)) yield incomingOf(line);
}

/** Items as lines, each sent as soon as it is there. What fails on the way ends in a line that says so. */
function asLines(items: AsyncIterable<unknown>): Response {
  return new Response(streamOf(async function* () {
    try {
      for await (const item of items) yield Buffer.from(`${JSON.stringify(item)}\n`);
    } catch (error) {
      yield Buffer.from(`${JSON.stringify({ fault: error instanceof Error ? error.message : String(error) })}\n`);
    }
  }()), { headers: { "content-type": "application/x-ndjson" } });
}

/** A file as it is made; where it is refused there is no file but the refusal. */
async function asBytes(pieces: ReturnType<Desk["export"]>): Promise<Response> {
  const source = pieces[Symbol.asyncIterator]();
  const first = await source.next();
  if (!first.done && isRefused(first.value)) return Response.json(first.value);
  return new Response(streamOf(async function* () {
    for (let next = first; !next.done; next = await source.next()) {
      if (isRefused(next.value)) throw new Error(next.value.refused.code); // cuts the connection: half a file must not look whole
      yield next.value as Uint8Array;
    }
  }()), { headers: { "content-type": "application/octet-stream" } });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  }, { highWaterMark: 0 });
}

function isToken(header: string | undefined, token: string): boolean {
  const shown = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}

const refuse = (context: Context, status: 401 | 403 | 404 | 409 | 421 | 500, refused: ReturnType<typeof webRefusal>): Response => context.json({ refused }, status);
