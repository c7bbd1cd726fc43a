import { createRoot } from "react-dom/client";
import "../look/base.css";
import "../look/parts.css";
import { tongues } from "../messages/tongues.js";
import { meAsked } from "../sign-in/who.js";
import { memory, Room } from "./room.js";
import { paint, speak, themeChosen, tongueChosen } from "./settings.js";

async function open(): Promise<void> {
  // What every page waits for, who asks, is asked while the words are fetched; so is the page one came for, where many come first.
  void memory.prefetchQuery(meAsked);
  void ahead[location.pathname]?.();
  paint(themeChosen());
  const tongue = tongueChosen();
  speak(tongue);
  const words = await tongues[tongue].words();
  createRoot(document.getElementById("room")!).render(<Room first={words} />);
}

/** Pages that are fetched beside the words and not behind them. */
const ahead: { readonly [path: string]: () => Promise<unknown> } = {
  "/": () => import("../inbox/inbox-page.js"),
  "/find": () => import("../find/find-page.js"),
  "/pictures/timeline": () => import("../pictures/pictures-page.js"),
};

void open();
