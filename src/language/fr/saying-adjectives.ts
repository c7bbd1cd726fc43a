import type { AdjectiveClass } from "../shape/attribution.js";

/** Adjectives and participles that tell what somebody thinks, feels or is ready for. */
export const sayingAdjectives: readonly AdjectiveClass[] = [
  {
    kind: "think", example: "Le ministre est convaincu que la route rouvrira.",
    frames: ["clause"],
    adjectives: `convaincu, persuadé, certain, sûr, conscient, confiant, optimiste, pessimiste, sceptique, inquiet, préoccupé, heureux, content, ravi, satisfait, désolé, déçu, fier, surpris, étonné, choqué, affirmatif, catégorique, formel, furieux, indigné, reconnaissant, convaincre, persuader, préoccuper, rassurer, navré, mécontent, d'avis`,
  },
  {
    kind: "want", example: "Les deux parties sont prêtes à reprendre les discussions.",
    frames: ["infinitive"],
    adjectives: `prêt, disposé, résolu, déterminé, décidé, enclin, réticent, désireux, soucieux, impatient, heureux, honoré, ravi, fier, opposé, favorable, disposer, déterminer, résoudre, décider, engagé, attaché, hostile, convaincu, certain, sûr`,
  },
  {
    kind: "think", example: "Elle est favorable à une reprise.",
    frames: ["oblique"], prepositions: ["à", "de", "par", "sur", "contre", "envers", "quant"],
    adjectives: `favorable, opposé, hostile, réticent, attaché, préoccupé, inquiet, satisfait, déçu, fier, conscient, confiant, optimiste, pessimiste, sceptique, critique, reconnaissant, solidaire, préoccuper, opposer, attacher, alarmé, mécontent, convaincu, partisan, adversaire, soucieux, désireux`,
  },
];
