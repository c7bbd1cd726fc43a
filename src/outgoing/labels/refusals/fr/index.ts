import type { RefusalTexts } from "../shape.js";
import { conductTexts } from "../../../../conduct/refusals.js";
import { align } from "./align.js";
import { cli } from "./cli.js";
import { corrections } from "./corrections.js";
import { draft } from "./draft.js";
import { intake } from "./intake.js";
import { record } from "./record.js";
import { settle } from "./settle.js";
import { web } from "./web.js";

/** Every refusal in French, by its code. Whoever adds a code to a catalogue adds its French here; test/refusals.test.ts asks for it. */
export const refusals: RefusalTexts = { ...intake, ...corrections, ...record, ...web, ...settle, ...conductTexts("fr"), ...cli, ...align, ...draft };
