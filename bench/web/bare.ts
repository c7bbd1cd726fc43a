import { serve } from "@hono/node-server";
import { Hono } from "hono";

// What HTTP alone costs: one route of Hono that answers every question with the same bytes. Prints its address when it listens.

const body = JSON.stringify({ hits: Array.from({ length: 20 }, (_, number) => ({ id: `d${number}.s1`, words: "word ".repeat(60), dispatch: { id: `d${number}`, title: "title ".repeat(8) } })) });
const app = new Hono();
app.all("*", () => new Response(body, { headers: { "content-type": "application/json" } }));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`Listening on http://127.0.0.1:${port}`));
