import type { CommitmentWords } from "../shape/commitments.js";

export const commitments: CommitmentWords = {
  classes: [
    {
      strength: "shall", example: "The two sides undertook to reopen the crossing.", objects: true,
      verbs: "undertake, commit, pledge, promise, vow, guarantee, swear, recommit, dedicate, bind",
      nouns: "commitment, pledge, promise, undertaking, assurance, vow", adjectives: "committed, commit, bound, pledged",
    },
    { strength: "shall", example: "We are determined to protect the river.", objects: false, verbs: "resolve", adjectives: "determined, determine, resolved", nouns: "resolve, determination" },
    { strength: "will", example: "The ministers agreed to set up a hotline.", objects: false, verbs: "agree, decide, accept", nouns: "decision" },
    { strength: "will", example: "The two ministers agreed on a hotline.", objects: true, verbs: "agree on, agree upon" },
  ],
  lending: "make, give, reaffirm, reiterate, renew, confirm, express, repeat, restate, honour, honor, uphold, stress",
  beneficiary: "to, for, with",
  deadline: "by, before, until, no later than, within, by the end of, ahead of",
  condition: "if, unless, provided, provided that, as long as, so long as, on condition that, in case, once, should, subject to, depending on",
  proposing: "propose, suggest, table, offer, recommend",
  launching: "put forward, launch, present, advance, bring forward, unveil, submit, introduce, announce, float, outline, lay out, set out, make, initiate, come forward, sponsor, draft, raise",
  initiatives: "initiative, proposal, plan, resolution, draft, roadmap, commission, mechanism, programme, program, framework, package, formula, appeal, project, platform, concept, idea, suggestion, scheme, treaty, convention, peace plan, fund, partnership, strategy, agenda",
};
