import type { AdjectiveClass } from "../shape/attribution.js";

/** Adjectives and participles that tell what somebody thinks, feels or is ready for. */
export const sayingAdjectives: readonly AdjectiveClass[] = [
  {
    kind: "think", example: "The minister is confident that the road will reopen.",
    frames: ["clause"],
    adjectives: `confident, convinced, certain, sure, hopeful, optimistic, pessimistic, doubtful, skeptical, sceptical, afraid, worried, concerned, alarmed, aware, unaware, conscious, happy, glad, pleased, sorry, sad, disappointed, proud, surprised,
      shocked, adamant, positive, grateful, thankful, fearful, angry, upset, frustrated, mindful, persuaded, satisfied, delighted, unsure, uncertain, insistent, clear, wary, nervous, anxious, amazed, astonished, horrified, unconvinced, relieved`,
  },
  {
    kind: "want", example: "Both sides are ready to resume talks.",
    frames: ["infinitive"],
    adjectives: `ready, willing, eager, prepared, determined, reluctant, unwilling, keen, anxious, happy, glad, loath, set, committed, quick, desperate, hesitant, poised, inclined, proud, pleased, content, afraid, impatient, resolved, disposed`,
  },
  {
    kind: "think", example: "They are worried about the delay.",
    frames: ["oblique"], prepositions: ["about", "of", "by", "with", "at", "over", "to", "for", "on", "in"],
    adjectives: `worried, concerned, alarmed, confident, optimistic, pessimistic, skeptical, sceptical, critical, supportive, proud, afraid, wary, aware, enthusiastic, dismissive, opposed, grateful, thankful, disappointed, pleased, angry, committed, fearful,
      appalled, dissatisfied, unhappy, hopeful, uneasy, mindful, tired, appreciative, contemptuous, fond, suspicious, vocal, outspoken`,
  },
];
