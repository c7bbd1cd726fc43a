import type { CommitmentWords } from "../shape/commitments.js";

export const commitments: CommitmentWords = {
  classes: [
    {
      strength: "shall", example: "The two sides undertook to reopen the crossing.", objects: true,
      verbs: "undertake, undertook, undertaken, commit, pledge, promise, vow, guarantee, swear, recommit, dedicate, bind",
      nouns: "commitment, pledge, promise, undertaking, vow", adjectives: "committed, commit, bound, pledged",
    },
    { strength: "shall", example: "She gave an assurance that the port would reopen.", objects: false, nouns: "assurance" },
    { strength: "shall", example: "We are determined to protect the river.", objects: false, verbs: "resolve", adjectives: "determined, determine, resolved", nouns: "resolve, determination" },
    { strength: "will", example: "The ministers agreed to set up a hotline.", objects: false, verbs: "agree, decide, accept", nouns: "decision" },
    { strength: "will", example: "The two ministers agreed on a hotline.", objects: true, verbs: "agree on, agree upon" },
    { strength: "ready", offer: true, example: "The minister was ready to send observers.", objects: false, verbs: "stand ready, offer, declare ready", adjectives: "ready, willing, prepared, prepare, disposed", nouns: "readiness, willingness" },
    { strength: "intend", offer: true, example: "The union intends to open an office.", objects: false, verbs: "intend, plan", nouns: "intention" },
  ],
  vague: `strengthen, continue, deepen, work, cooperate, co-operate, promote, develop, maintain, enhance, expand, intensify, step, improve, support, consider, discuss, talk, engage, participate, join, make, play, take, keep, boost, help, contribute, explore, examine, study, listen, negotiate, resume, meet, travel, advance, build, move,
    go, act, do, be, have, coordinate, co-ordinate, share, exchange, further, foster, push, seek, find, resolve, settle, compromise, return, dialogue, communicate, facilitate, accept, fight, defend, respond, stay, remain, face, run, put`,
  lending: "make, give, maintain, remain, deliver, recall, reaffirm, reiterate, renew, confirm, express, repeat, restate, honour, honor, uphold, stress",
  beneficiary: "to, for, with",
  deadline: "by, before, until, no later than, within, by the end of, ahead of",
  condition: "if, unless, provided, provided that, as long as, so long as, on condition that, in case, once, should, subject to, depending on",
  proposing: "propose, suggest, recommend",
  launching: "put forward, table, offer, launch, present, advance, bring forward, unveil, submit, introduce, announce, float, outline, lay out, set out, make, initiate, come forward, sponsor, draft, raise",
  initiatives: "initiative, proposal, plan, resolution, draft, roadmap, commission, mechanism, programme, program, framework, package, formula, appeal, project, platform, concept, idea, suggestion, scheme, treaty, convention, peace plan, fund, partnership, strategy, agenda",
};
