import type { NounClass } from "../shape/attribution.js";

/** Nouns that report, by what may follow them. */
export const sayingNouns: readonly NounClass[] = [
  {
    kind: "say", example: "his statement that the talks had failed",
    frames: ["clause"],
    nouns: `statement, claim, assertion, allegation, accusation, charge, announcement, declaration, remark, comment, observation, report, news, rumor, rumour, confirmation, admission, acknowledgement, acknowledgment, revelation,
      disclosure, suggestion, proposal, proposition, recommendation, argument, contention, conclusion, finding, prediction, forecast, estimate, warning, complaint, denial, insistence, promise, pledge, vow, oath, assurance, guarantee, threat,
      testimony, reminder, hint, indication, signal, boast, ruling, verdict, explanation, reply, response, answer, message, word, tweet, demand, request, plea, caveat, concession, stipulation, quip, joke, saying, attack, criticism, call`,
  },
  {
    kind: "think", example: "her belief that peace is possible",
    frames: ["clause"],
    nouns: `belief, view, opinion, conviction, hope, fear, worry, concern, doubt, suspicion, expectation, feeling, sense, assumption, idea, notion, perception, impression, theory, hypothesis, thought, understanding, recognition, confidence,
      certainty, hunch, realization, realisation, wish, desire, consensus, position, stance, faith, speculation, skepticism, scepticism, regret, premise, reasoning, judgment, judgement, evidence, proof, sign`,
  },
  {
    kind: "want", example: "their plan to reopen the road",
    frames: ["infinitive"],
    nouns: `plan, promise, pledge, vow, decision, offer, proposal, threat, refusal, desire, wish, intention, intent, willingness, readiness, commitment, determination, request, call, demand, appeal, plea, invitation, order, determination,
      reluctance, hope, ambition, aspiration, bid, effort, attempt, choice, resolve, agreement, push, unwillingness, eagerness, preference, recommendation`,
  },
  {
    kind: "judge", example: "his criticism of the decision",
    frames: ["oblique"],
    prepositions: ["of", "against", "to", "for", "on", "about", "at", "over", "toward", "towards", "with", "regarding"],
    nouns: `criticism, praise, condemnation, denunciation, denial, endorsement, rejection, opposition, support, backing, attack, complaint, accusation, allegation, description, characterization, characterisation, mention, demand, plea,
      appeal, request, warning, threat, concern, doubt, skepticism, scepticism, comment, remark, question, response, reaction, view, announcement, defense, defence, embrace, critique, mockery, disdain, contempt, admiration, disapproval, approval,
      objection, apology, prediction, estimate, promise, pledge, offer, portrayal, rebuke, claim, admission, advocacy, recollection, stance, position, rhetoric, assessment, interpretation, assertion, acceptance, regret, fear, worry, reference`,
  },
  {
    // a call with somebody is a conversation, a call for something a demand
    kind: "judge", example: "her call for restraint",
    frames: ["oblique"],
    prepositions: ["for", "against"],
    nouns: "call",
  },
];
