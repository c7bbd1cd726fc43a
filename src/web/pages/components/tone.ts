import { toneOf } from "../../../outgoing/view.js";

/** The class of a party's colour: the same in every list and on every page; none for no party. A body has its state's. */
export const toneClass = (party: string | null | undefined): string => (party ? `t${toneOf(party.split("/")[0]!)}` : "t-none");
