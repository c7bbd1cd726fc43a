import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { tongues, type Tongue } from "../messages/tongues.js";
import { useWords } from "../messages/words.js";
import { Admittance, Whoever } from "../sign-in/admittance.js";
import { useMe } from "../sign-in/who.js";
import { addressOf } from "./addresses.js";
import { KeyHelp } from "./key-help.js";
import { useKeys } from "./keys.js";
import { kept, paint, themeChosen, themes, type Theme } from "./settings.js";

/** What stands around every page: the way to the others, the search box, language and colours, the help of the keyboard. */
export function Frame({ onTongue, children }: { readonly onTongue: (tongue: Tongue) => void; readonly children: ReactNode }): ReactElement {
  const { room, conduct, drafting, files, align, tongue } = useWords();
  const [help, setHelp] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const { data: me, isError } = useMe();
  const isIn = me === undefined ? isError : me.user !== null || !me.accounts;
  useLive(isIn);
  useKeys({
    "/": () => {
      const search = document.querySelector<HTMLInputElement>("main [type=search]") ?? box.current;
      search?.focus();
      search?.select();
    },
    "?": () => setHelp(true),
  });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    if (!location.hash) window.scrollTo(0, 0);
  }, [path]);
  return (
    <>
      <a className="skip" href="#page">{room.skip}</a>
      <header className="frame">
        <Link href="/" className="brand"><span className="brand-mark" aria-hidden="true" />{room.name}</Link>
        {isIn && <nav aria-label={room.nav}>
          <RoomLink href="/">{room.inbox}</RoomLink>
          <RoomLink href="/find">{room.find}</RoomLink>
          <RoomLink href="/positions" also={["/news", "/briefs", "/commitments"]}>{align.nav}</RoomLink>
          <RoomLink href="/files">{files.title}</RoomLink>
          <RoomLink href="/pictures">{room.pictures}</RoomLink>
          <RoomLink href="/exchanges">{conduct.title}</RoomLink>
          <RoomLink href="/drafts" also={["/language"]}>{drafting.title}</RoomLink>
          <RoomLink href="/settle">{room.settle}</RoomLink>
        </nav>}
        {path === "/find" || !isIn ? <span className="grow" /> : <Search ref={box} />}
        <div className="switches">
          <Whoever />
          <select aria-label={room.language} value={tongue} onChange={(event) => onTongue(event.target.value as Tongue)}>
            {Object.entries(tongues).map(([code, { name }]) => <option key={code} value={code} lang={code}>{name}</option>)}
          </select>
          <ThemeSwitch />
          <button type="button" className="quiet" aria-label={room.help} title={room.help} onClick={() => setHelp(true)}><kbd>?</kbd></button>
        </div>
      </header>
      <main id="page" ref={main} tabIndex={-1}><Admittance>{children}</Admittance></main>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
}

function RoomLink({ href, also = [], children }: { readonly href: string; readonly also?: readonly string[]; readonly children: ReactNode }): ReactElement {
  const [path] = useLocation();
  const here = href === "/" ? path === "/" : [href, ...also].some((one) => path.startsWith(one));
  return <Link href={href} aria-current={here ? "page" : undefined}>{children}</Link>;
}

/** Words lead to what is found; an id leads to the thing itself. */
function Search({ ref }: { readonly ref: React.RefObject<HTMLInputElement | null> }): ReactElement {
  const { room } = useWords();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const look = (form: FormData): void => {
    const sought = String(form.get("q") ?? "").trim();
    if (sought !== "") go(addressOf(sought) ?? `/find?q=${encodeURIComponent(sought)}`);
  };
  return (
    <form role="search" action="/find" onSubmit={(event) => { event.preventDefault(); look(new FormData(event.currentTarget)); }}>
      <input ref={ref} type="search" name="q" key={search.get("q")} defaultValue={search.get("q") ?? ""} aria-label={room.search} placeholder={room.searchHint} autoComplete="off" spellCheck={false} dir="auto" />
    </form>
  );
}

function ThemeSwitch(): ReactElement {
  const { room } = useWords();
  const [theme, setTheme] = useState<Theme>(themeChosen);
  const choose = (chosen: Theme): void => {
    kept.write("theme", chosen);
    paint(chosen);
    setTheme(chosen);
  };
  return (
    <select aria-label={room.theme} value={theme} onChange={(event) => choose(event.target.value as Theme)}>
      {themes.map((one) => <option key={one} value={one}>{room.themes[one]}</option>)}
    </select>
  );
}

/** What is added, corrected or decided elsewhere shows here without asking: everything that is shown is asked for again, a moment later. */
function useLive(isIn: boolean): void {
  const memory = useQueryClient();
  useEffect(() => {
    if (!isIn) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource("/api/events");
    const happened = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void memory.invalidateQueries(), 400);
    };
    for (const event of ["added", "revised", "corrected", "undone", "decided", "noted", "reread", "followed-up", "elsewhere", "much"]) stream.addEventListener(event, happened);
    // A stream that was cut off may be that of a session which has ended.
    stream.addEventListener("error", () => void memory.invalidateQueries({ queryKey: ["me"] }));
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [memory, isIn]);
}
