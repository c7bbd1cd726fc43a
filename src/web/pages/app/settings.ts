import { isTongue, tongueFor, tongues, type Tongue } from "../messages/tongues.js";

// What a reader chooses stays in this browser. A browser that keeps nothing still shows everything.

export type Theme = "auto" | "light" | "dark";
export const themes: readonly Theme[] = ["auto", "light", "dark"];

export const kept = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`entente.${name}`);
    } catch {
      return null;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`entente.${name}`, value);
    } catch {
      // A private window keeps nothing; the choice holds until it is closed.
    }
  },
};

export function tongueChosen(): Tongue {
  const chosen = kept.read("language");
  return isTongue(chosen) ? chosen : tongueFor(navigator.languages);
}

export function themeChosen(): Theme {
  const chosen = kept.read("theme");
  return themes.find((theme) => theme === chosen) ?? "auto";
}

/** Tells the whole page which language it is in, and which way its lines run. */
export function speak(tongue: Tongue): void {
  document.documentElement.lang = tongue;
  document.documentElement.dir = tongues[tongue].dir;
}

export function paint(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export const singleKeys = {
  on: (): boolean => kept.read("keys") !== "off",
  set: (on: boolean): void => kept.write("keys", on ? "on" : "off"),
};
