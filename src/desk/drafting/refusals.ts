import type { Refused } from "../job.js";

const catalogue = {
  "draft/no-such": (id: string) => ({ says: `There is no draft “${id}” for whoever asks.`, next: "entente draft list shows those you take part in; its penholder can put you on its list." }),
  "draft/no-words": () => ({ says: "A draft begins with words, and none were given.", next: "Give its paragraphs, one to a block of lines." }),
  "draft/not-yours": (as: string, own: string) => ({ says: `Whoever asks speaks for ${own}, not for ${as}.`, next: "Somebody of that delegation has to do it." }),
  "draft/speaks-for-nobody": () => ({ says: "Whoever asks speaks for no party and holds no pen.", next: "Say for whom, or ask an administrator to give your organisation its party." }),
  "draft/not-penholder": (penholder: string, as: string) => ({ says: `${penholder} holds the pen of this draft; ${as} does not.`, next: "Propose an amendment, or ask the penholder." }),
  "draft/not-on-list": (as: string) => ({ says: `${as} is not on the list of this draft.`, next: "The penholder can put it on the list." }),
  "draft/not-live": () => ({ says: "The text is frozen in a version.", next: "Propose an amendment to it; the penholder can let everybody write again." }),
  "draft/not-frozen": () => ({ says: "The text is still being written by everybody.", next: "The penholder freezes it in a version first; then it can be amended and sponsored." }),
  "draft/adopted": () => ({ says: "The text is adopted, and stays as it is.", next: "Begin another draft from it." }),
  "draft/proposals-stand": () => ({ says: "Amendments are on the table that nobody has decided on.", next: "Take, reject or withdraw them first." }),
  "draft/nothing-uncontested": () => ({ says: "There is no amendment that nobody contests.", next: "Take some by name; those in conflict with them are then superseded." }),
  "draft/no-title": () => ({ says: "A draft has a title.", next: "Give it one." }),
  "draft/no-version": () => ({ says: "A version has a name.", next: "For example: v2, or A/C.3/79/L.4/Rev.1." }),
  "draft/unsound": (fault: string, at: string) => ({ says: `It cannot be done: ${sentences[fault] ?? fault}${at === "" ? "" : ` (${at})`}.`, next: nexts[fault] ?? "Look at the text and its amendments as they are now." }),
  "draft/sponsors": (fault: string) => ({ says: `${sentences[fault] ?? fault}.`.replace(/^./, (first) => first.toUpperCase()), next: "The list of sponsors stands beside the text." }),
  "draft/behind": (version: string) => ({ says: `Others wrote meanwhile: the text is at ${version}.`, next: "Take their steps in and send yours again; the pages do so by themselves." }),
  "draft/bad-step": (why: string) => ({ says: `What was written does not fit the text: ${why}.`, next: "Load the page again; what you wrote and was not sent is shown there." }),
  "draft/no-such-paper": (name: string, known: string) => ({ says: `There is no paper “${name}” of this.`, next: `There are ${known}.` }),
  "draft/no-version-there": (version: string) => ({ says: `The text has no version “${version}”.`, next: "entente draft show lists its versions." }),
  "draft/no-glyphs": () => ({ says: "The paper has letters that the fonts of its PDF do not draw.", next: "Take it as a Word document." }),
  "draft/bad-base64": () => ({ says: "The file did not arrive whole.", next: "Send its bytes in base64." }),
} as const;

const sentences: { readonly [fault: string]: string } = {
  "amendment/other-base": "it is against another version than the one that stands", "amendment/nothing": "it changes nothing, or leaves nothing of a paragraph", "amendment/no-paragraph": "it names a paragraph that is not in the text",
  "amendment/id-taken": "it gives a paragraph an id that was given already", "amendment/outside": "it reaches beyond the words of a paragraph", "amendment/behind-itself": "it moves a paragraph behind itself",
  "amendment/against-itself": "two of the changes meet on one passage", "amendment/kind": "it changes what kind of paragraph one is", "amendment/beyond-parent": "it changes words that the amendment it is to does not propose",
  "text/id-twice": "a paragraph stands there twice", "text/preamble-after": "a preambular paragraph would stand behind an operative one", "text/empty-paragraph": "a paragraph has no words",
  "drafting/id-taken": "an amendment of that name is there already", "drafting/not-standing": "that amendment does not stand", "drafting/not-author": "only whoever proposed an amendment can do that", "drafting/same-version": "there is a version of that name already", "drafting/no-reason": "a reason is needed",
  "sponsors/after-cut-off": "the list of sponsors is closed", "sponsors/there-already": "it sponsors the text already", "sponsors/not-there": "it does not sponsor the text",
};
const nexts: { readonly [fault: string]: string } = {
  "amendment/other-base": "Load the text as it is now, and propose against that.", "amendment/against-itself": "Take one of two that are in conflict; the other is then superseded, by name.", "drafting/no-reason": "Say why it is not taken.",
  "text/preamble-after": "Move it up into the preamble, or make it operative.",
};

type Catalogue = typeof catalogue;
export type DraftCode = keyof Catalogue;

/** Why something is not done with a draft. A code is permanent; the sentences may be reworded. */
export function draftRefusal<C extends DraftCode>(code: C, ...args: Parameters<Catalogue[C]>): Refused & { readonly code: DraftCode } {
  const say = catalogue[code] as (...words: string[]) => { says: string; next: string };
  return { code, ...say(...args), ...(args.length > 0 && { words: args }) };
}
