import { describe, expect, test } from "vitest";
import { languages } from "../index.js";
import type { Language } from "../index.js";
import { world } from "./index.js";

const twice = (list: readonly string[]): string[] => [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];
const fold = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

describe("the world", () => {
  const ids = new Set(world.parties.map(({ id }) => id));

  test("lists every party once, and the members and observers of the United Nations as states", () => {
    expect(twice(world.parties.map(({ id }) => id))).toEqual([]);
    expect(twice(world.parties.flatMap(({ wikidata }) => wikidata ?? []))).toEqual([]);
    expect(world.parties.filter(({ kind }) => kind === "state")).toHaveLength(195);
    for (const { id, kind } of world.parties) if (kind === "state") expect(id).toMatch(/^[A-Z]{3}$/);
  });

  test("has a home for every body", () => {
    for (const { id, kind, of } of world.parties) {
      expect(kind === "body", id).toBe(of !== undefined);
      if (of) expect(ids, id).toContain(of);
    }
  });

  test("knows every member of a group, and no member twice at a time", () => {
    for (const { group, members } of world.memberships) {
      expect(ids).toContain(group);
      for (const { party } of members) expect(ids, `${group}: ${party}`).toContain(party);
      for (const [at, one] of members.entries())
        for (const other of members.slice(at + 1))
          if (one.party === other.party) expect((one.to ?? "9999") <= other.from || (other.to ?? "9999") <= one.from, `${group}: ${one.party}`).toBe(true);
    }
  });

  test("has terms of office in order, each with a source", () => {
    for (const { id, terms } of world.officeHolders) {
      expect(terms.length, id).toBeGreaterThan(0);
      for (const { office, party, from, to, knownUntil, source } of terms) {
        expect(ids, id).toContain(party);
        expect(source, id).not.toBe("");
        expect(from, id).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
        expect((to === undefined) !== (knownUntil === undefined), `${id}: an end, or the day until which it is known`).toBe(true);
        expect(from < (to ?? knownUntil)!, id).toBe(true);
        for (const other of terms)
          if (other.from !== from && other.office === office && other.party === party) expect((to ?? "9999") <= other.from || (other.to ?? "9999") <= from, `${id}: ${office}`).toBe(true);
      }
    }
  });

  test("names parties only that it has", () => {
    for (const id of Object.keys(world.naming)) expect(ids).toContain(id);
  });
});

describe.each(Object.entries(languages) as [string, Language][])("the parties in %s", (_code, { names }) => {
  const terms = Object.entries(names.parties);

  test("are those of the world", () => {
    const ids = world.parties.map(({ id }) => id);
    for (const [id] of terms) expect(ids).toContain(id);
    expect(ids.filter((id) => !names.parties[id] && world.parties.find((party) => party.id === id)?.kind !== "body")).toEqual([]);
  });

  test("have names of their own", () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const [id, { names: all, seats = [] }] of terms)
      for (const name of new Set([...all, ...seats].map(fold))) {
        if (owners.has(name) && owners.get(name) !== id) shared.push(`${name}: ${owners.get(name)}, ${id}`);
        owners.set(name, id);
      }
    expect(shared).toEqual([]);
  });

  test("share no adjective but those that are known to be shared", () => {
    const owners = new Map<string, string[]>();
    for (const [id, { adjectives = [] }] of terms) for (const form of new Set(adjectives)) owners.set(form, [...(owners.get(form) ?? []), id]);
    const shared = new Set([...owners.values()].filter((ids) => ids.length > 1).map((ids) => ids.join(" ")));
    expect([...shared]).toEqual(["COG COD"]);
  });

  test("list no word twice", () => {
    for (const [id, { names: all, adjectives = [], people = [], seats = [], compounds = [] }] of terms)
      for (const list of [all, adjectives, people, seats, compounds]) expect(twice(list), id).toEqual([]);
  });

  test("know the persons of the world", () => {
    expect(Object.keys(names.knownPeople).sort()).toEqual(world.officeHolders.map(({ id }) => id).sort());
  });
});

test("the languages know the same offices and portfolios", () => {
  const [first, ...others] = Object.values(languages) as Language[];
  for (const other of others) {
    const portfolios = (language: Language): string[] => [...new Set(language.names.portfolios.map(({ portfolio }) => portfolio))].sort();
    expect(portfolios(other)).toEqual(portfolios(first!));
  }
});
