import type { Context } from "hono";
import type { Acknowledged } from "../../../desk/desk.js";
import type { Incoming } from "../../../desk/job.js";
import { handed, receive } from "../../../intake/receive.js";
import type { Told } from "../../../text/source.js";
import { webRefusal } from "../../refusals.js";
import type { Api, ApiEnv, ApiHouse } from "../api.js";
import { addRoute, answered, refusedWith } from "../route.js";
import { listAsked } from "../schemas/asked.js";
import { dispatchSaid, filesSaid, told } from "../schemas/said.js";
import { asEvents, type Sent } from "../server-sent.js";

export function addDispatches(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/dispatches", does: "What came in, the newest first.", query: listAsked, gives: "ListedDispatches" },
    async ({ query: { limit, after } }) => answered(await desk.dispatches({ limit, ...(after !== undefined && { after }) })));
  addRoute(api, {
    method: "post", path: "/dispatches", does: "Keeps dispatches, and says of each what became of it once it is durable: messages named acknowledged, whose data is an Acknowledged, and done at the end.",
    takes: { "application/json": { schema: dispatchSaid }, "multipart/form-data": { schema: filesSaid } },
    gives: { type: "text/event-stream", is: "Messages named acknowledged, then one named done." },
  }, async (_, context) => {
    const said = await arrivalsIn(context);
    return said instanceof Response ? said : asEvents(acknowledging(desk.add(said.arrivals, { ...(said.file !== undefined && { file: said.file }) })));
  });
}

async function* acknowledging(answers: AsyncIterable<Acknowledged>): AsyncGenerator<Sent> {
  const count: { [status in Acknowledged["status"]]: number } = { added: 0, revised: 0, known: 0, refused: 0 };
  for await (const one of answers) {
    count[one.status]++;
    yield { event: "acknowledged", data: one };
  }
  yield { event: "done", data: count };
}

/** What comes in, and the file it is to be put into. */
interface Said {
  readonly arrivals: AsyncIterable<Incoming>;
  readonly file: string | undefined;
}

async function arrivalsIn(context: Context<ApiEnv>): Promise<Said | Response> {
  return context.req.header("content-type")?.startsWith("multipart/form-data") ? filesIn(context) : saidIn(context);
}

/** Text that was pasted, or the address of a page. */
async function saidIn(context: Context<ApiEnv>): Promise<Said | Response> {
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch {
    return refusedWith(webRefusal("web/no-json"));
  }
  const said = dispatchSaid.safeParse(value);
  if (!said.success) return refusedWith(webRefusal("web/bad-request", "it wants either text or url, and told beside it"));
  const about = (said.data.told ?? {}) as Told;
  const { file } = said.data;
  return { file, arrivals: "url" in said.data ? receive([said.data.url], { told: about }) : only({ id: "pasted", from: "pasted", given: { text: said.data.text }, told: about }) };
}

/** Files of a form, each the way of a file of that name. */
async function filesIn(context: Context<ApiEnv>): Promise<Said | Response> {
  let form: FormData;
  try {
    form = await context.req.formData();
  } catch {
    return refusedWith(webRefusal("web/bad-request", "the form cannot be read"));
  }
  const files = form.getAll("files").filter((one): one is File => typeof one !== "string");
  if (files.length === 0) return refusedWith(webRefusal("web/bad-request", "no file is in the form; its fields are called files"));
  const about = toldIn(form.get("told"));
  return about === null ? refusedWith(webRefusal("web/bad-request", "told is not what is told of a dispatch")) : { arrivals: inTurn(files, about), file: wordsIn(form.get("file")) };
}

const wordsIn = (field: File | string | null): string | undefined => (typeof field === "string" && field !== "" ? field : undefined);

function toldIn(field: File | string | null): Told | null {
  if (field === null) return {};
  try {
    const parsed = told.safeParse(JSON.parse(String(field)));
    return parsed.success ? (parsed.data as Told) : null;
  } catch {
    return null;
  }
}

async function* inTurn(files: readonly File[], about: Told): AsyncGenerator<Incoming> {
  for (const file of files) yield* handed(new Uint8Array(await file.arrayBuffer()), file.name, { told: about });
}

async function* only(one: Incoming): AsyncGenerator<Incoming> {
  yield one;
}
