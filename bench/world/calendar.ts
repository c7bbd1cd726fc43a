import { Temporal } from "temporal-polyfill";
import type { Fact } from "./facts.js";

export const dayOf = ({ day }: Fact): Temporal.PlainDate => Temporal.PlainDate.from(day);
