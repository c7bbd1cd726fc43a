import type { Context } from "hono";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { randomBytes } from "node:crypto";
import { isRefused } from "../../desk/desk.js";
import type { Refused } from "../../desk/job.js";
import { accountsRefusal } from "../../desk/accounts/refusals.js";
import type { Api, ApiEnv } from "../api/api.js";
import { fromOf, type AccountsDoor } from "./door.js";
import type { Going } from "./openid.js";

const remembered = "entente.openid";
const lasts = 600;

/** The two addresses a browser goes through on its way to an identity provider and back: pages, not questions of the API. */
export function addOpenidRoutes(app: Api, door: () => Promise<AccountsDoor> | null): void {
  // What is remembered on the way is of use to the process that gave it, for some minutes.
  const secret = randomBytes(32).toString("base64url");
  const path = "/sign-in/openid";

  app.get(path, async (context) => {
    const here = await door();
    if (!here?.openid) return toSignIn(context, accountsRefusal("accounts/openid-not-set"));
    const sent = await here.openid.go(ownPage(context.req.query("to")));
    if (isRefused(sent)) return toSignIn(context, sent.refused);
    await setSignedCookie(context, remembered, JSON.stringify(sent.going), secret, { path, httpOnly: true, sameSite: "Lax", secure: here.address.startsWith("https:"), maxAge: lasts });
    return context.redirect(sent.address, 303);
  });

  app.get(`${path}/return`, async (context) => {
    const here = await door();
    const kept = await getSignedCookie(context, secret, remembered);
    deleteCookie(context, remembered, { path });
    if (!here?.openid || !kept) return toSignIn(context, accountsRefusal(here?.openid ? "accounts/openid-failed" : "accounts/openid-not-set", "it was not asked for from this browser"));
    const going = JSON.parse(kept) as Going;
    const vouched = await here.openid.back(new URL(context.req.url), going);
    const letIn = isRefused(vouched) ? vouched : await here.entrance.vouched(vouched, fromOf(here, context));
    if (isRefused(letIn)) return toSignIn(context, letIn.refused);
    for (const line of letIn.cookies) context.header("set-cookie", line, { append: true });
    return context.redirect(going.to, 303);
  });
}

/** Back to the sign-in page, which says why by the code behind the #, where no server and no log sees it. */
const toSignIn = (context: Context<ApiEnv>, { code }: Refused): Response => context.redirect(`/sign-in#${new URLSearchParams({ code })}`, 303);

/** A page of ours, and nothing else: whoever comes in must not be led elsewhere. */
export function ownPage(to: string | undefined): string {
  const base = "http://here.invalid";
  if (to === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes("\\") || !URL.canParse(to, base)) return "/";
  const { origin, pathname, search, hash } = new URL(to, base);
  // Behind the dots of a path may stand two slashes: "/x/..//elsewhere".
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : "/";
}
