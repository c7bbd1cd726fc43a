import { timingSafeEqual } from "node:crypto";
import { Hono, type Context } from "hono";
import { isRefused, type Desk } from "../../desk/desk.js";
import { draftingQuestions } from "../../desk/drafting/asked.js";
import { settlementQuestions } from "../../desk/settle/asked.js";
import { incomingOf } from "../../desk/incoming-line.js";
import type { Incoming } from "../../desk/job.js";
import { refusedWith } from "../api/route.js";
import { webRefusal } from "../refusals.js";
import { linesIn, versionHeader, wireVersion } from "../wire/wire.js";

/**
 * The desk over HTTP, for commands on the same machine: `POST /desk/NAME` with a JSON object gives a JSON object or a stream.
 * Nothing is decided here. Who does not show the token gets nothing, and a page of a browser gets nothing even with it: it
 * comes with an Origin, or under another Host after it has moved its name to this machine.
 */
export function deskOverHttp(desk: Desk, token: string): Hono {
  const app = new Hono();
  app.use("*", async (context, next) => {
    if (context.req.header("origin") !== undefined) return refusedWith(webRefusal("web/from-a-page"));
    if (!isToken(context.req.header("authorization"), token)) return refusedWith(webRefusal("web/no-token"));
    if (context.req.header(versionHeader) !== wireVersion) return refusedWith(webRefusal("web/other-version"));
    return next();
  });
  for (const [name, call] of Object.entries(calls)) {
    app.post(`/${name}`, async (context) => context.json((await call(desk, await bodyOf(context))) ?? null));
  }
  for (const name of settlementQuestions) {
    app.post(`/settlement.${name}`, async (context) => {
      // When an act reached this house is noted before anything of it is looked at.
      const { at: arrived } = await desk.settlement.hour();
      const ask = desk.settlement[name] as (request: unknown) => Promise<unknown>;
      return context.json((await ask({ ...(await bodyOf(context) as object), ...(name === "act" && { arrived }) })) ?? null);
    });
  }
  for (const name of draftingQuestions) {
    app.post(`/drafting.${name}`, async (context) => context.json((await (desk.drafting[name] as (request: unknown) => Promise<unknown>)(await bodyOf(context))) ?? null));
  }
  for (const [name, stream] of Object.entries(streams)) {
    app.post(`/${name}`, async (context) => asLines(stream(desk, context)));
  }
  for (const [name, file] of Object.entries(files)) {
    app.post(`/${name}`, async (context) => asBytes(file(desk, await bodyOf(context))));
  }
  return app;
}

/** One answer to one question. */
const calls: { readonly [name: string]: (desk: Desk, body: never) => Promise<unknown> } = {
  ping: async () => ({ here: true }),
  find: (desk, body) => desk.find(body),
  language: (desk, body) => desk.language(body),
  show: (desk, { id }: { id: string }) => desk.show(id),
  dispatches: (desk, body) => desk.dispatches(body),
  parties: (desk) => desk.parties(),
  facets: (desk, body) => desk.facets(body),
  timeline: (desk, body) => desk.timeline(body),
  matrix: (desk, body) => desk.matrix(body),
  network: (desk, body) => desk.network(body),
  positions: (desk, body) => desk.positions(body),
  news: (desk, body) => desk.news(body),
  compare: (desk, body) => desk.compare(body),
  decideComparison: (desk, body) => desk.decideComparison(body),
  undoComparison: (desk, body) => desk.undoComparison(body),
  briefs: (desk, body) => desk.briefs(body),
  keptBrief: (desk, body) => desk.keptBrief(body),
  writeBrief: (desk, body) => desk.writeBrief(body),
  brief: (desk, body) => desk.brief(body),
  commitments: (desk, body) => desk.commitments(body),
  followUp: (desk, body) => desk.followUp(body),
  correct: (desk, body) => desk.correct(body),
  undoCorrection: (desk, body) => desk.undoCorrection(body),
  status: (desk) => desk.status(),
  merges: (desk, body) => desk.merges(body),
  decideMerge: (desk, body) => desk.decideMerge(body),
  notice: (desk, body) => desk.notice(body),
  "accounts.people": (desk, as) => desk.accounts.people(as),
  "accounts.organisations": (desk) => desk.accounts.organisations(),
  "accounts.addOrganisation": (desk, body) => desk.accounts.addOrganisation(body),
  "accounts.invite": (desk, body) => desk.accounts.invite(body),
  "accounts.withdrawInvitation": (desk, body) => desk.accounts.withdrawInvitation(body),
  "accounts.giveRole": (desk, body) => desk.accounts.giveRole(body),
  "accounts.endSessionsOf": (desk, body) => desk.accounts.endSessionsOf(body),
  "accounts.accountDeeds": (desk, body) => desk.accounts.accountDeeds(body),
  "conduct.arrange": (desk, body) => desk.conduct.arrange(body),
  "conduct.enter": (desk, body) => desk.conduct.enter(body),
  "conduct.draft": (desk, body) => desk.conduct.draft(body),
  "conduct.joint": (desk, body) => desk.conduct.joint(body),
  "conduct.list": (desk, body) => desk.conduct.list(body),
  "conduct.show": (desk, body) => desk.conduct.show(body),
  "conduct.invitation": (desk, body) => desk.conduct.invitation(body),
  "conduct.takeReply": (desk, body) => desk.conduct.takeReply(body),
  "conduct.briefFor": (desk, body) => desk.conduct.briefFor(body),
  "conduct.published": (desk) => desk.conduct.published(),
  "files.list": (desk, body) => desk.files.list(body),
  "files.show": (desk, body) => desk.files.show(body),
  "files.make": (desk, body) => desk.files.make(body),
  "files.change": (desk, body) => desk.files.change(body),
  "files.add": (desk, body) => desk.files.add(body),
  "files.remove": (desk, body) => desk.files.remove(body),
  "files.grant": (desk, body) => desk.files.grant(body),
  "files.revoke": (desk, body) => desk.files.revoke(body),
  "files.log": (desk, body) => desk.files.log(body),
  "files.sees": (desk, body) => desk.files.sees(body),
  "files.sight": (desk, body) => desk.files.sight(body),
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

/** Whether a header shows the token; compared in a time that tells nothing. */
export function isToken(header: string | undefined, token: string): boolean {
  const shown = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}
