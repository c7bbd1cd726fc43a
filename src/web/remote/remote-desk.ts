import { request, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Acknowledged, Answer, Desk, KeptFeed, Queued, Reread } from "../../desk/desk.js";
import { draftingQuestions, type DraftingDesk } from "../../desk/drafting/asked.js";
import { settlementQuestions, type SettlementDesk } from "../../desk/settle/asked.js";
import { lineOfIncoming } from "../../desk/incoming-line.js";
import type { Incoming, Refused } from "../../desk/job.js";
import { deskPath, linesIn, versionHeader, wireVersion } from "../wire/wire.js";
import { webRefusal } from "../refusals.js";

/** Where the process that holds the record listens, as the lock file tells. */
export interface Holder {
  readonly address: string;
  readonly token: string;
}

/** A desk elsewhere may have gone. */
export interface RemoteDesk extends Desk {
  /** Whether there is somebody who takes us for one of theirs; refused `web/holder-gone` where nobody is. */
  readonly ping: () => Promise<Answer<object>>;
}

/** The desk of the process that holds the record; the same questions, the same answers. */
export function remoteDesk(holder: Holder): RemoteDesk {
  const ask = <T>(name: string, body: unknown): Promise<Answer<T>> => asked(holder, name, body);
  const desk: RemoteDesk = {
    ping: () => ask("ping", {}),
    add: (arrivals, options = {}) => sent<Acknowledged>(holder, "add", arrivals, options),
    enqueue: (arrivals, options = {}) => sent<Queued>(holder, "enqueue", arrivals, options),
    find: (query) => ask("find", query),
    show: (id) => ask("show", { id }),
    dispatches: (which = {}) => ask("dispatches", which),
    parties: () => ask("parties", {}),
    facets: (query) => ask("facets", query),
    timeline: (query) => ask("timeline", query),
    matrix: (query) => ask("matrix", query),
    network: (days = {}) => ask("network", days),
    positions: (which = {}) => ask("positions", which),
    news: (which) => ask("news", which),
    compare: (which) => ask("compare", which),
    decideComparison: (decision) => ask("decideComparison", decision),
    undoComparison: (decision) => ask("undoComparison", decision),
    briefs: (which) => ask("briefs", which),
    keptBrief: (which) => ask("keptBrief", which),
    writeBrief: (said) => ask("writeBrief", said),
    brief: (which) => ask("brief", which),
    commitments: (which = {}) => ask("commitments", which),
    followUp: (said) => ask("followUp", said),
    correct: (correction) => ask("correct", correction),
    undoCorrection: (decision) => ask("undoCorrection", decision),
    reread: (options = {}) => answers<Reread>(holder, "reread", options),
    export: (what) => bytes(holder, "export", what),
    status: () => ask("status", {}),
    backup: () => bytes(holder, "backup", {}),
    merges: (which = {}) => ask("merges", which),
    decideMerge: (decision) => ask("decideMerge", decision),
    notice: (notice) => ask("notice", notice),
    language: (request) => ask("language", request),
    drafting: Object.fromEntries(draftingQuestions.map((name) => [name, (request: unknown) => ask(`drafting.${name}`, request)])) as unknown as DraftingDesk,
    settlement: Object.fromEntries(settlementQuestions.map((name) => [name, (request: unknown) => ask(`settlement.${name}`, request ?? {})])) as unknown as SettlementDesk,
    accounts: {
      people: (as) => ask("accounts.people", as),
      organisations: () => ask("accounts.organisations", {}),
      addOrganisation: (request) => ask("accounts.addOrganisation", request),
      invite: (request) => ask("accounts.invite", request),
      withdrawInvitation: (request) => ask("accounts.withdrawInvitation", request),
      giveRole: (request) => ask("accounts.giveRole", request),
      endSessionsOf: (request) => ask("accounts.endSessionsOf", request),
      accountDeeds: (request) => ask("accounts.accountDeeds", request),
    },
    feeds: async () => must(await ask<readonly KeptFeed[]>("feeds", {})),
    saveFeed: async (kept) => void must(await ask("saveFeed", kept)),
    conduct: {
      arrange: (request) => ask("conduct.arrange", request),
      enter: (request) => ask("conduct.enter", request),
      draft: (request) => ask("conduct.draft", request),
      joint: (request) => ask("conduct.joint", request),
      list: (request) => ask("conduct.list", request),
      show: (request) => ask("conduct.show", request),
      invitation: (request) => ask("conduct.invitation", request),
      takeReply: (request) => ask("conduct.takeReply", request),
      briefFor: (request) => ask("conduct.briefFor", request),
      published: () => ask("conduct.published", {}),
    },
    files: {
      list: (asked) => ask("files.list", asked),
      show: (asked) => ask("files.show", asked),
      make: (asked) => ask("files.make", asked),
      change: (asked) => ask("files.change", asked),
      add: (asked) => ask("files.add", asked),
      remove: (asked) => ask("files.remove", asked),
      grant: (asked) => ask("files.grant", asked),
      revoke: (asked) => ask("files.revoke", asked),
      log: (asked) => ask("files.log", asked),
      sees: async (asked) => must(await ask<boolean>("files.sees", asked)),
      sight: async (asked) => must(await ask<string | null>("files.sight", asked)),
    },
    as: () => desk,
    close: async () => {},
  };
  return desk;
}

async function asked<T>(holder: Holder, name: string, body: unknown): Promise<Answer<T>> {
  try {
    const response = await post(holder, name, [JSON.stringify(body)]);
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as Answer<T>;
  } catch (error) {
    return { refused: gone(error) };
  }
}

/**
 * Sends dispatches as they come and gives what became of them as it is said. Answers come in the order of what was sent, so
 * when the holder dies it is known which were never acknowledged: each of them is refused, and nothing more is taken.
 */
async function* sent<T extends Acknowledged | Queued>(holder: Holder, name: string, arrivals: AsyncIterable<Incoming>, options: object): AsyncGenerator<T> {
  const waiting: Incoming[] = [];
  let failed: Refused | null = null;
  const unsent = arrivals[Symbol.asyncIterator]();
  async function* lines(): AsyncGenerator<string> {
    for (let next = await unsent.next(); !next.done && failed === null; next = await unsent.next()) {
      waiting.push(next.value);
      yield `${lineOfIncoming(next.value)}\n`;
    }
  }
  try {
    for await (const item of itemsOf(await post(holder, name, lines(), options))) {
      waiting.shift();
      yield item as T;
    }
  } catch (error) {
    failed = gone(error);
  }
  if (waiting.length > 0) failed ??= webRefusal("web/holder-gone");
  for (const { from, id } of waiting) yield { status: "refused", id: null, file: from, own: id, ...failed! } as T;
  if (failed !== null && waiting.length === 0) yield { status: "refused", id: null, file: "-", own: "-", ...failed } as T;
}

async function* answers<T>(holder: Holder, name: string, options: object): AsyncGenerator<T> {
  yield* itemsOf(await post(holder, name, [], options)) as AsyncGenerator<T>;
}

async function* itemsOf(response: IncomingMessage): AsyncGenerator<unknown> {
  for await (const line of linesIn(response)) {
    const item = JSON.parse(line) as unknown;
    if (isFault(item)) throw Object.assign(new Error(item.fault), { refused: webRefusal("web/fault", item.fault) });
    if (response.statusCode !== 200) throw Object.assign(new Error("refused"), { refused: (item as { refused: Refused }).refused });
    yield item;
  }
  if (!response.complete) throw new Error("cut off");
}

async function* bytes(holder: Holder, name: string, body: unknown): AsyncGenerator<Uint8Array | { readonly refused: Refused }> {
  let response: IncomingMessage;
  try {
    response = await post(holder, name, [JSON.stringify(body)]);
  } catch (error) {
    yield { refused: gone(error) };
    return;
  }
  if (response.headers["content-type"]?.startsWith("application/json")) {
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    yield JSON.parse(Buffer.concat(parts).toString("utf8")) as { refused: Refused };
    return;
  }
  try {
    for await (const piece of response) yield piece as Uint8Array;
  } catch (error) {
    yield { refused: gone(error) };
  }
}

function post({ address, token }: Holder, name: string, body: Iterable<string> | AsyncIterable<string>, options?: object): Promise<IncomingMessage> {
  const url = new URL(`${deskPath}/${name}`, address);
  if (options) url.searchParams.set("options", JSON.stringify(options));
  return new Promise((resolve, reject) => {
    const going = request(url, { method: "POST", headers: { authorization: `Bearer ${token}`, [versionHeader]: wireVersion, "content-type": "application/x-ndjson" } }, resolve);
    going.on("error", reject);
    Readable.from(body).on("error", (error) => going.destroy(error)).pipe(going);
  });
}

const isFault = (item: unknown): item is { readonly fault: string } => typeof item === "object" && item !== null && "fault" in item;

/** A connection that breaks means that its process is gone; what the process itself refused keeps its code. */
const gone = (error: unknown): Refused => (error as { refused?: Refused }).refused ?? webRefusal("web/holder-gone");

function must<T>(answer: Answer<T>): T {
  if (typeof answer === "object" && answer !== null && "refused" in answer) throw Object.assign(new Error(`${answer.refused.code}: ${answer.refused.says}`), { refused: answer.refused });
  return answer as T;
}
