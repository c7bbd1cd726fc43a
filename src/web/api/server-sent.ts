/** One message of a stream of events: its name, and what it says as JSON. */
export interface Sent {
  readonly event: string;
  readonly data: unknown;
  /** What whoever lost the connection says when coming back (Last-Event-ID). */
  readonly id?: string;
}

/**
 * Each item as a message as soon as it is there; a line nobody reads now and then, so that nobody between takes the stream for dead.
 * `mark` is what somebody names who comes back before anything was told.
 */
export function asEvents(items: AsyncIterable<Sent>, gone: () => void = () => undefined, mark: string | null = null): Response {
  const source = items[Symbol.asyncIterator]();
  let beat: ReturnType<typeof setInterval> | null = null;
  const stop = (): void => {
    if (beat !== null) clearInterval(beat);
    gone();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      // The head goes out with the first bytes: whoever asks knows at once that it is heard.
      controller.enqueue(bytes(`: here\n${mark === null ? "" : `id: ${mark}\n`}\n`));
      beat = setInterval(() => controller.enqueue(bytes(":\n\n")), beatEvery);
      beat.unref();
    },
    pull: async (controller) => {
      try {
        const { done, value } = await source.next();
        if (!done) return controller.enqueue(bytes(messageOf(value)));
      } catch (error) {
        controller.enqueue(bytes(messageOf({ event: "fault", data: { says: error instanceof Error ? error.message : String(error) } })));
      }
      stop();
      controller.close();
    },
    cancel: async () => {
      stop();
      await source.return?.();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" } });
}

const beatEvery = 20_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON has no line ends of its own, so a message is always so many lines. */
const messageOf = ({ event, data, id }: Sent): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n${id === undefined ? "" : `id: ${id}\n`}\n`;
