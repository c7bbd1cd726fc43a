import { isRefused } from "../../../desk/desk.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { briefMarkdown } from "../../../outgoing/brief/markdown.js";
import { briefPage } from "../../../outgoing/brief/page.js";
import { briefView } from "../../../outgoing/brief/view.js";
import { labels } from "../../../outgoing/labels/index.js";
import type { Api, ApiHouse } from "../api.js";
import { fileAnswer } from "../file-answer.js";
import { addRoute, answered } from "../route.js";
import { briefAsked, briefFileAsked, briefsAsked, briefSaid, briefTextSaid } from "../schemas/align.js";

/** Briefs: made of what the record has, written into, taken along. Each organisation has its own. */
export function addBriefs(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/briefs", does: "Briefs that were made, the newest first.", query: briefsAsked, gives: "Briefs" },
    async ({ query: { limit } }, context) => answered(await desk.briefs({ by: context.get("visitor"), limit })));
  addRoute(api, { method: "post", path: "/briefs", does: "Makes a brief of what the record has, every line cited, and keeps it.", body: briefSaid, gives: "KeptBrief" },
    async ({ body: { us, with: them, on, issues, language } }, context) => {
      const visitor = context.get("visitor");
      const made = await desk.brief({ us, with: them, issues, language, by: visitor.name, asker: visitor, ...(on !== undefined && { on }) });
      return answered(isRefused(made) ? made : await desk.keptBrief({ id: made.id!, by: visitor }));
    });
  addRoute(api, { method: "get", path: "/briefs/{id}", does: "A brief as it was made, with what was written into it.", params: briefAsked, gives: "KeptBrief" },
    async ({ params: { id } }, context) => answered(await desk.keptBrief({ id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/briefs/{id}/text", does: "Writes under a heading, in place of what was written there before.", params: briefAsked, body: briefTextSaid, gives: "KeptBrief" },
    async ({ params: { id }, body: { heading, words } }, context) => answered(await desk.writeBrief({ id, heading, words, by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/briefs/{id}/file", does: "A brief as a Word document, as a page that prints, or as Markdown.", params: briefAsked, query: briefFileAsked, gives: { type: "application/octet-stream", is: "The file." } },
    async ({ params: { id }, query: { format, ui } }, context) => {
      const kept = await desk.keptBrief({ id, by: context.get("visitor") });
      if (isRefused(kept)) return answered(kept);
      const view = briefView(kept.brief, briefLabels[ui], labels[ui], kept.texts);
      const { quote } = labels[ui];
      const name = `brief-${id}-${kept.brief.us.id}-${kept.brief.with.id}-${kept.brief.on}`;
      switch (format) {
        case "html": return fileAnswer(briefPage(view, quote), name, "html");
        case "md": return fileAnswer(briefMarkdown(view, quote), name, "md");
        case "docx": return fileAnswer(await (await import("../../../outgoing/brief/docx.js")).briefDocx(view, quote), name, "docx");
      }
    });
}
