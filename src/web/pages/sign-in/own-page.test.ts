import { expect, test } from "vitest";
import { ownPage as onTheServer } from "../../accounts/openid-routes.js";
import { ownPage } from "./own-page.js";

const here = "https://entente.velmore.example";

test.each([
  "//evil.example", "///evil.example", "https://evil.example/", "http:evil.example", "/\\evil.example", "\\\\evil.example", "/x/..//evil.example", "/./\\evil.example", "/\t/evil.example", "/\n/evil.example", "javascript:alert(1)",
  "data:text/html,x", "@evil.example", ".evil.example", "", " //evil.example", "/%09/evil.example", "/%5cevil.example/", "/x/%2e%2e//evil.example", "/\u0000/evil.example", "https:///evil.example",
])("nobody is led elsewhere by %j", (to) => {
  for (const page of [ownPage(to, here), onTheServer(to)]) {
    expect(page.startsWith("/")).toBe(true);
    expect(new URL(page, here).origin).toBe(here);
    expect(new URL(page, "http://localhost:4711").host).toBe("localhost:4711");
  }
});

test("but to the page that was meant", () => {
  for (const to of ["/find?q=Arvenia#there", "/dispatch/d1@2#s3", "/party/RUS%2Fforeign-ministry", "/"]) expect([ownPage(to, here), onTheServer(to)]).toEqual([to, to]);
  expect([ownPage(null, here), onTheServer(undefined)]).toEqual(["/", "/"]);
});
