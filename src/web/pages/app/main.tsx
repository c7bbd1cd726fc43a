import { createRoot } from "react-dom/client";
import "../look/base.css";
import "../look/parts.css";
import { tongues } from "../messages/tongues.js";
import { Room } from "./room.js";
import { paint, speak, themeChosen, tongueChosen } from "./settings.js";

async function open(): Promise<void> {
  paint(themeChosen());
  const tongue = tongueChosen();
  speak(tongue);
  const words = await tongues[tongue].words();
  createRoot(document.getElementById("room")!).render(<Room first={words} />);
}

void open();
