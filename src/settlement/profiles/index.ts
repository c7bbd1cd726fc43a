import type { Profile } from "../profile.js";
import { profile as euCouncil } from "./eu-council-12-2.js";
import { profile as nato } from "./nato.js";
import { profile as osce } from "./osce.js";
import { profile as technicalBody } from "./technical-body.js";
import { profile as unga74 } from "./unga-74-544.js";
import { profile as unga75 } from "./unga-75-510.js";
import { profile as unsc } from "./unsc.js";

/** The bodies whose rules ship with Entente, one file each. docs/profiles.md tells how to write another. */
export const profiles: readonly Profile[] = [unga74, unga75, unsc, nato, euCouncil, osce, technicalBody];

/** The profile of an id as people write it; null where none is. */
export const profileOf = (id: string): Profile | null => profiles.find((profile) => profile.id === id.trim().toLowerCase()) ?? null;
