import { describe, expect, it } from "vitest";
import { conceptsOfIssue, issueConcepts } from "./issue-concepts.js";

const concepts = Object.values(issueConcepts).flat();

describe("issues in other thesauri", () => {
  it("are known by addresses of that thesaurus, each once with an issue and always by the same label", () => {
    for (const { scheme, uri, label } of concepts) {
      expect(uri).toMatch(scheme === "eurovoc" ? /^http:\/\/eurovoc\.europa\.eu\/\d{2,6}$/ : /^http:\/\/metadata\.un\.org\/thesaurus\/(?:\d{2}|\d{6}|\d{7})$/);
      expect(label.trim()).not.toBe("");
    }
    for (const [issue, its] of Object.entries(issueConcepts)) expect(new Set(its.map(({ uri }) => uri)).size, issue).toBe(its.length);
    expect(new Set(concepts.map(({ uri, label }) => `${uri} ${label}`)).size).toBe(new Set(concepts.map(({ uri }) => uri)).size);
  });

  it("are none for an issue that is unknown", () => {
    for (const stranger of ["weather", "", "constructor", "__proto__"]) expect(conceptsOfIssue(stranger)).toEqual([]);
  });

  it("are the same as one concept of a thesaurus at most, and no concept is the same as two issues", () => {
    for (const [issue, its] of Object.entries(issueConcepts))
      for (const scheme of ["eurovoc", "unbis"]) expect(its.filter((one) => one.scheme === scheme && one.match === "exact").length, issue).toBeLessThan(2);
    const same = concepts.filter(({ match }) => match === "exact" || match === "close").map(({ uri }) => uri);
    expect(new Set(same).size).toBe(same.length);
  });
});
