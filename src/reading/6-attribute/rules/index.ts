import type { Rule } from "../rule.js";
import { accusedOf } from "./accused-of.js";
import { askedTo } from "./asked-to.js";
import { calledIt } from "./called-it.js";
import { inserted } from "./inserted.js";
import { narratedAbout, narratedAct } from "./narrated-act.js";
import { nounOf, nounThat, nounTo } from "./noun-of-saying.js";
import { promisedTo } from "./promised-to.js";
import { quoted } from "./quoted.js";
import { saidThat } from "./said-that.js";
import { stateOfMind } from "./state-of-mind.js";
import { suggestedDoing } from "./suggested-doing.js";
import { wantsSomebodyTo } from "./wants-somebody-to.js";

/** All rules that start from a cue, in the order they are tried; the first that finds something has the cue. */
export const rules: readonly Rule[] = [
  quoted, inserted, saidThat, askedTo, wantsSomebodyTo, promisedTo, suggestedDoing, calledIt, accusedOf, narratedAct, narratedAbout,
  nounThat, nounTo, nounOf, stateOfMind,
];
