import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Messages } from "../messages/shape.js";
import { tongues, type Tongue } from "../messages/tongues.js";
import { WordsProvider } from "../messages/words.js";
import { RefusedError } from "./ask.js";
import { Frame } from "./frame.js";
import { Pages } from "./pages.js";
import { kept, speak } from "./settings.js";

/** What was asked for, as long as it holds. */
export const memory = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was refused is refused again; only a server that did not answer is asked once more.
      retry: (failures, error) => failures < 1 && error instanceof RefusedError && error.status === 0,
    },
  },
});

/** The whole reading room, in one language until another is chosen. */
export function Room({ first }: { readonly first: Messages }): ReactElement {
  const [words, setWords] = useState(first);
  const choose = async (tongue: Tongue): Promise<void> => {
    const chosen = await tongues[tongue].words();
    kept.write("language", tongue);
    speak(tongue);
    setWords(chosen);
  };
  return (
    <WordsProvider value={words}>
      <QueryClientProvider client={memory}>
        <Frame onTongue={(tongue) => void choose(tongue)}>
          <Pages />
        </Frame>
      </QueryClientProvider>
    </WordsProvider>
  );
}
