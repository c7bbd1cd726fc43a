/**
 * What a speaker does with words. The list is closed; each act has an example of ours.
 * CAMEO/PLOVER codes are an export mapping only: PLOVER drops the public statement and the appeal, which are the heart of a readout.
 */
export const acts = {
  "assert": "The minister said that the talks had been useful.",
  "report": "She indicated that the delegations had met on Monday.",
  "propose": "Arvenia proposed a joint commission.",
  "express-readiness": "The minister said his country was ready to resume talks.",
  "commit": "The two sides undertook to reopen the crossing.",
  "request": "She called on all parties to cease fire.",
  "agree": "They agreed to keep in touch.",
  "welcome": "The minister welcomed the agreement.",
  "praise": "He spoke highly of the mediators' work.",
  "thank": "She thanked Arvenia for its help.",
  "congratulate": "He congratulated his counterpart on his election.",
  "condole": "She offered condolences to the families.",
  "express-concern": "He voiced concern over the closures.",
  "oppose": "Arvenia rejected the draft.",
  "condemn": "The council condemned the attack.",
  "deny": "The ministry denied that talks had taken place.",
  "warn": "He warned that time was short.",
  "threaten": "She said that sanctions would follow unless the port reopened.",
  "ask": "He asked whether the text could still be changed.",
  "decline-to-comment": "The spokesman declined to comment.",
} as const;

export type Act = keyof typeof acts;

/** How firmly the act is put, from weakest to strongest; null where the question does not arise. */
export type Strength = "encourage" | "intend" | "ready" | "will" | "shall";
