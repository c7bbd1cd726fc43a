import type { Brief, BriefLine, BriefSection } from "./brief.js";
import { commitmentsBetween } from "./commitments.js";
import { backgroundOf, lastContacts } from "./contacts.js";
import { gapsOf } from "./gaps.js";
import type { Material } from "./material.js";
import { ifRaised, newSince, objectives, pointsToMake, pressLine, theyWillRaise } from "./words.js";

/** A brief from what the record has: the same material gives the same brief. */
export function briefOf(material: Material): Brief {
  const { us, with: them, on, issues, last } = material;
  const sections: readonly BriefSection[] = [
    objectives(material),
    pointsToMake(material),
    theyWillRaise(material),
    ifRaised(material),
    lastContacts(material),
    commitmentsBetween(material),
    newSince(material),
    pressLine(material),
    backgroundOf(material),
    gapsOf(material),
  ];
  return { schema: "entente.brief/1", us, with: them, on, issues, last, sections, cites: citesOf(sections) };
}

/** Every id that is cited, once. */
function citesOf(sections: readonly BriefSection[]): readonly string[] {
  const lines = sections.flatMap(({ parts }) => parts.flatMap((part) => part.lines));
  return [...new Set(lines.flatMap(idsOf))];
}

const idsOf = (line: BriefLine): readonly string[] => {
  switch (line.kind) {
    case "quotation": return [line.cites];
    case "commitment": return line.statement === null ? [line.cites] : [line.cites, line.statement];
    case "told": return [line.cites, line.exchange];
    case "gap": return line.cites;
  }
};
