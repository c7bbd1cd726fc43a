import { describe, expect, test } from "vitest";
import { roles, type Actor } from "../model/actor.js";
import { eventTypes } from "./event.js";
import { actingAs, isBarred, may, mayLookIn, seatsOf, type Doing, type Seat } from "./seats.js";

// Who may do what in a procedure, place by place. The columns are chair, secretariat, delegate with authority, delegate without, observer:
// y does it, . does not in that capacity, a lacks the authority, o observes.

const table = `
  draft                yy..o
  clear                yy..o
  gate-refused         yy..o
  place                yy..o
  serve                yyyyo
  object               .yyao
  amend                .yyao
  lift                 .yyao
  editorial-comment    yyyyo
  extend               yy..o
  end-early            y...o
  tick                 yy..o
  late-find            yy..o
  certify              yy..o
  inform               yy..o
  announce             yy..o
  publish              yy..o
  consult              yy..o
  revise               yy..o
  call-vote            yy..o
  meeting              yy..o
  carried              yy..o
  defeated             yy..o
  agreed               yy..o
  not-agreed           yy..o
  refer                yy..o
  withdraw             yyyao
  lapse                yy..o
  defect               yy..o
  reissue              yy..o
  statement            yyyao
  join                 yyyao
  leave                yyyao
  renew                yyyao
  prepare              ..yyo
  seat                 yy..o
  look                 yy..o
  address              yy..o
  export               yy..o
`.trim().split("\n").map((line) => line.trim().split(/\s+/) as [Doing, string]);

const places = [["chair", false], ["secretariat", false], ["delegate", true], ["delegate", false], ["observer", false]] as const;
const letters = { "not-in-capacity": ".", "no-authority": "a", "observer": "o", "no-seat": "?", "which-seat": "?", "secretariat": "?", "own-hour": "?" } as const;

describe("places and acts", () => {
  test("the table has every kind of event", () => expect(eventTypes.filter((type) => !table.some(([doing]) => doing === type))).toEqual([]));

  test.each(table)("%s: %s", (doing, expected) => {
    expect(places.map(([capacity, mayObject]) => { const why = may({ capacity, mayObject }, doing); return why === null ? "y" : letters[why]; }).join("")).toBe(expected);
  });
});

const actor = (told: Partial<Actor>): Actor => ({ account: "a1", name: "Lena Korvath", role: "officer", organisation: "o1", party: "VEL", ...told });
const seat = (told: Partial<Seat>): Seat => ({ id: "seat1", account: null, organisation: null, name: "somebody", party: null, capacity: "delegate", office: null, mayObject: false, ...told });

describe("whose places", () => {
  test("an organisation's party gives a delegate's place; from officer on with authority", () => {
    expect(roles.map((role) => seatsOf(actor({ role }), []).map(({ capacity, party, mayObject }) => [capacity, party, mayObject]))).toEqual(roles.map((_, i) => [["delegate", "VEL", i >= 2]]));
    expect(seatsOf(actor({ party: null }), [])).toEqual([]);
  });

  test("where persons are named who may object for a party, nobody else may", () => {
    const named = [seat({ account: "a2", party: "VEL", mayObject: true, name: "Mira Sond" })];
    expect(seatsOf(actor({}), named)[0]?.mayObject).toBe(false);
    expect(seatsOf(actor({ account: "a2" }), named)[0]?.mayObject).toBe(true);
    const refused = actingAs(seatsOf(actor({}), named), { as: null, capacity: null }, "object", () => ["Mira Sond"]);
    expect(refused).toEqual({ barred: "no-authority", words: ["Lena Korvath", "VEL", "Mira Sond"] });
  });

  test("a place of an organisation is that of its officers, not of its readers, nor of another's", () => {
    const all = [seat({ organisation: "o9", capacity: "secretariat", name: "the Secretariat", office: "Secretary" })];
    expect(seatsOf(actor({ organisation: "o9", party: null }), all)).toHaveLength(1);
    expect(seatsOf(actor({ organisation: "o9", party: null, role: "editor" }), all)).toEqual([]);
    expect(seatsOf(actor({ organisation: "o8", party: null, role: "administrator" }), all)).toEqual([]);
    expect(seatsOf(actor({ account: null, organisation: null, party: null }), [seat({})])).toEqual([]);
  });

  test("whoever holds the chair and speaks for a party acts in the place where it can be done, and says which where it can be done in both", () => {
    const all = seatsOf(actor({}), [seat({ account: "a1", capacity: "chair", name: "Lena Korvath", office: "the presidency" })]);
    const acting = (doing: Doing, capacity: Seat["capacity"] | null = null) => actingAs(all, { as: null, capacity }, doing, () => []);
    expect(acting("object")).toMatchObject({ by: "VEL", capacity: "delegate" });
    expect(acting("place")).toMatchObject({ by: "the presidency", capacity: "chair", person: "Lena Korvath" });
    expect(isBarred(acting("statement")) && acting("statement")).toMatchObject({ barred: "which-seat" });
    expect(acting("statement", "delegate")).toMatchObject({ by: "VEL" });
    expect(actingAs(all, { as: "ARV", capacity: null }, "object", () => [])).toEqual({ barred: "no-seat", words: [] });
  });

  test("somebody without a place, whose party is not on the list, sees nothing; once it is on record everybody does", () => {
    const own = seatsOf(actor({}), []);
    expect([mayLookIn(own, ["ARV"], false), mayLookIn(own, ["ARV", "vel"], false), mayLookIn([], ["VEL"], false), mayLookIn([], ["VEL"], true), mayLookIn([seat({ capacity: "observer" })], [], false)]).toEqual([false, true, false, true, true]);
  });
});
