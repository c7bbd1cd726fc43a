import { createContext, useContext } from "react";
import type { Messages } from "./shape.js";

const Words = createContext<Messages | null>(null);

/** Everything inside it speaks this language. */
export const WordsProvider = Words.Provider;

/** The words of the language that is chosen. */
export function useWords(): Messages {
  const words = useContext(Words);
  if (!words) throw new Error("no language was chosen before the page was shown");
  return words;
}
