import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Channel, Exchange, ExchangeKind } from "../../model/reading.js";
import { inWords } from "./decision.js";
import { sameExchange } from "./same-exchange.js";
import { samePerson, type PersonTold } from "./same-person.js";
import type { Days, ExchangeTold, Taking } from "./told.js";

// A case is two lines, what is told of one thing by two dispatches, and behind ==> what is decided:
//     exchanges: kind | channel | day, days, "about" days, or month | status | Name (PARTY, office, or “body” for a group); … | name
//     people: =known Name (PARTY) | offices, parted by commas | day, or "around" parties

interface Case {
  readonly title: string;
  readonly one: string;
  readonly other: string;
  readonly expected: string;
}

function cases(file: string): readonly Case[] {
  const text = readFileSync(join(import.meta.dirname, "cases", file), "utf8");
  return text.split(/^# /mu).slice(1).map((block) => {
    const [title = "", one = "", other = "", arrow = "", expected = ""] = block.trim().split("\n");
    if (arrow !== "==>") throw new Error(`“${title}” is no case`);
    return { title, one, other, expected };
  });
}

const orNull = (words: string | undefined): string | null => (words === undefined || words.trim() === "" || words.trim() === "-" ? null : words.trim());

function daysOf(words: string): Days | null {
  const [from, to] = words.replace("about ", "").split("/");
  if (orNull(from) === null) return null;
  return /^\d{4}-\d\d$/u.test(from!) ? { from: `${from}-01`, to: `${from}-31` } : { from: from!, to: to ?? from! };
}

function taking(words: string): Taking {
  const [, name = "", party = "", office] = /^(.*?) \(([^,)]*)(?:, ([^)]*))?\)$/u.exec(words.trim()) ?? [];
  const person = name === "?" ? null : { known: null, name, party: orNull(party), offices: office ? [office] : [], day: null, around: [] };
  return { party: orNull(party), isBody: office === "body", person, office: office === "body" ? null : office ?? null };
}

function exchange(line: string, number: number): ExchangeTold {
  const [kind, channel, when = "", status, people = "", name] = line.split("|").map((part) => part.trim());
  const days = daysOf(when);
  const about = when.startsWith("about");
  return {
    id: `d${number}.x1`, dispatch: `d${number}`, account: null, language: "en", kind: kind as ExchangeKind, channel: orNull(channel) as Channel | null, name: orNull(name), days: about ? null : days, precision: null,
    published: null, status: status as Exchange["status"], about: about ? days : null, place: null, taking: people === "" ? [] : people.split(";").map(taking), words: `told by ${number}`,
  };
}

function person(line: string): PersonTold {
  const [who = "", offices = "", ...more] = line.split("|").map((part) => part.trim());
  const [, known, name = "", party = ""] = /^(?:=(\S+) )?(.*?) \(([^)]*)\)$/u.exec(who) ?? [];
  const day = more.find((part) => /^\d{4}/u.test(part)) ?? null;
  const around = more.find((part) => part.startsWith("around "))?.split(" ").slice(1) ?? [];
  return { known: known ?? null, name, party: orNull(party), offices: offices === "" ? [] : offices.split(",").map((one) => one.trim()), day, around };
}

describe.each([
  ["exchanges.txt", (one: string, other: string) => sameExchange(exchange(one, 1), exchange(other, 2))],
  ["people.txt", (one: string, other: string) => samePerson(person(one), person(other))],
] as const)("%s", (file, decide) => {
  test.each(cases(file).map((one) => [one.title, one] as const))("%s", (_title, { one, other, expected }) => {
    const there = decide(one, other);
    const back = decide(other, one);
    expect(`${there.verdict} ${there.rule}`).toBe(expected);
    expect(`${back.verdict} ${back.rule}`).toBe(expected);
    // every reason is a sentence in both languages, with nothing left to fill in
    for (const tongue of ["en", "fr"] as const) expect(inWords(there, tongue)).toMatch(/^\p{Lu}[^{}]*[.]$/u);
    expect(inWords(there, "en")).not.toMatch(/undefined|null/u);
  });
});
