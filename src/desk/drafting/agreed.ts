import { keepAdopted } from "../../record/drafting/language.js";
import { textsOf } from "../../record/settle/procedures.js";
import { recordId } from "../../model/record-id.js";
import { dayOf } from "../../settlement/deadline.js";
import { numbers } from "../../settlement/text/paragraph.js";
import type { Transacted } from "../house.js";
import type { Open } from "../settle/procedure-log.js";
import { textOfVersion } from "../settle/words.js";

/** The words of a procedure whose text is adopted and certified become adopted language, in every language they went out in. What is kept already stays. */
export async function keepAgreedLanguage(tx: Transacted, { procedure, profile, row }: Open): Promise<void> {
  const { decision, placed } = procedure;
  if (!decision?.certified) return;
  const text = textOfVersion(await textsOf(tx, row.number), decision.version ?? placed?.version ?? null);
  if (text === null) return;
  for (const { language, paragraphs } of text.languages) {
    const known = numbers({ version: text.version, paragraphs });
    await keepAdopted(tx, { source: recordId("procedure", row.number), symbol: text.version, title: row.title, body: language === "fr" ? profile.body.fr : profile.body.en, on: dayOf(decision.effective, placed?.deadline.zone ?? null), language, paragraphs: paragraphs.map(({ id, text: words }) => ({ number: known.get(id)!, words })) });
  }
}
