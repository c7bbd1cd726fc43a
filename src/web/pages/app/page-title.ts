import { useEffect } from "react";

/** Names the page in the window, and for those who hear it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Entente`;
  }, [title]);
}
