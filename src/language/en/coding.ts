import type { CodingWords } from "../shape/coding.js";
import { acts } from "./acts.js";
import { commitments } from "./commitments.js";
import { exchanges } from "./exchanges.js";
import { issues } from "./issues.js";
import { publishers } from "./publishers.js";

export const coding: CodingWords = { acts, exchanges, commitments, issues, publishers };
