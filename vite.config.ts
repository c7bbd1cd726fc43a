import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The pages of the reading room: built into `dist/web/pages-built`, served by `src/web/server`. Nothing is fetched from elsewhere, then or now. */
export default defineConfig({
  root: "src/web/pages",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: "../../../dist/web/pages-built",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy of the server allows no data of a script or a style in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: "warn",
});
