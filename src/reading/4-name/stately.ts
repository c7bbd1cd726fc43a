/** Offices that only states have, so that a possessor before them ("Arvenia's president") is one. */
export const stately: ReadonlySet<string> = new Set(["minister", "prime minister", "president", "chancellor", "ambassador", "king", "queen"]);

/** Offices that in a state's own text are its own unless it says otherwise. */
export const domestic: ReadonlySet<string> = new Set([...stately, "spokesperson", "secretary of state", "state councillor", "permanent representative", "vice president"]);
