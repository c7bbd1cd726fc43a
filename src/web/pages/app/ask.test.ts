import { expect, test } from "vitest";
import { tongueFor } from "../messages/tongues.js";
import { addressOf } from "./addresses.js";
import { messageIn } from "./ask.js";

test("a server-sent message has a name and lines; a comment is none", () => {
  expect(messageIn("event: acknowledged\ndata: {\"a\":1}\nid: 4")).toEqual({ event: "acknowledged", data: "{\"a\":1}" });
  expect(messageIn("data: one\ndata: two")).toEqual({ event: "message", data: "one\ntwo" });
  expect(messageIn(": still here")).toBeNull();
});

test("an id leads to a page, anything else to none", () => {
  expect(["d12", "d12@2", "d12.s3", "x7", "p9", "k4", "m3"].map(addressOf)).toEqual(["/dispatch/d12", "/dispatch/d12@2", "/dispatch/d12#s3", "/exchange/x7", "/person/p9", "/things/k4", "/things/m3"]);
  for (const words of ["", "d0", "d12 x", "ceasefire", "dx1", "x7.s1", "d12.<script> x"]) expect(addressOf(words)).toBeNull();
});

test("the first language of a reader that there is", () => {
  expect([tongueFor(["de-CH", "fr-CH", "en"]), tongueFor(["pt"]), tongueFor([])]).toEqual(["fr", "en", "en"]);
});
