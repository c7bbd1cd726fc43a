/** A page of ours, whatever an address says: nobody is led elsewhere by coming in. `origin` is where we are. */
export function ownPage(to: string | null, origin: string): string {
  if (to === null || !to.startsWith("/") || !URL.canParse(to, origin)) return "/";
  const led = new URL(to, origin);
  return led.origin === origin && !/^\/[/\\]/.test(led.pathname) ? `${led.pathname}${led.search}${led.hash}` : "/";
}
