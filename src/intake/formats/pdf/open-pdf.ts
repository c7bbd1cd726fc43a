import { CharacterMaps } from "./character-maps.js";
import type { Page, Piece } from "./page.js";

/** As much of a PDF library's document as is used here. */
interface Opened {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<OpenedPage>;
  readonly getMetadata: () => Promise<{ readonly info: unknown }>;
  readonly destroy: () => Promise<void>;
}
interface OpenedPage {
  readonly getViewport: (options: { readonly scale: number }) => { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>;
  readonly cleanup: () => unknown;
}
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A document that is open, a page at a time. */
export interface Pdf {
  readonly pages: number;
  readonly title: string | null;
  readonly page: (number: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF. Nothing is fetched: character maps come with this package, fonts are not asked for, scripts are not run, pictures not decoded.
 * Throws what the library throws; an error named PasswordException means that it is locked.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocumentProxy } = await import("unpdf");
  const document = (await getDocumentProxy(bytes, {
    verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, enableXfa: false, stopAtErrors: false,
    disableAutoFetch: true, disableStream: true, disableRange: true, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    // the library only asks whether there is an address; the maps are read from the package
    cMapUrl: "cmaps/", cMapPacked: true, BinaryDataFactory: CharacterMaps,
  } as Parameters<typeof getDocumentProxy>[1])) as unknown as Opened;
  const { info } = await document.getMetadata().catch(() => ({ info: null }));
  const title = (info as { readonly Title?: unknown } | null)?.Title;
  return {
    pages: document.numPages,
    title: typeof title === "string" ? title : null,
    page: async (number) => pageOf(await document.getPage(number)),
    close: () => document.destroy(),
  };
}

async function pageOf(page: OpenedPage): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const drawn = items.filter((one): one is Item => typeof (one as Item).str === "string" && (one as Item).str !== "").map((item) => ({ item, at: times(transform, item.transform) }));
  const turned = turnOf(drawn.map(({ item, at }) => ({ length: item.str.trim().length, at })));
  const upright = drawn.flatMap(({ item, at }) => pieceOf(item, turned === 0 ? at : times(turns[turned]!(width, height), at)) ?? []);
  return turned % 2 === 0 ? { width, height, pieces: upright } : { width: height, height: width, pieces: upright };
}

/** A string that stands upright; null for one across the page, such as a watermark or the number of a stamp. */
function pieceOf({ str, width, fontName }: Item, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[]): Piece | null {
  const size = Math.hypot(c, d);
  if (!(size > 0.5 && size < 1_000) || a <= 0 || Math.abs(b) > 0.1 * a || !Number.isFinite(x + y + width)) return null;
  return { text: str, x0: x, x1: x + Math.max(0, Math.min(width, 10_000)), y, size, font: fontName };
}

type Matrix = readonly number[];

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix =>
  [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

/** How a page is to be turned, by quarters, so that its text stands upright: a table printed across the page is read as it is meant. */
const turns: readonly ((width: number, height: number) => Matrix)[] = [
  () => [1, 0, 0, 1, 0, 0],
  (_width, height) => [0, 1, -1, 0, height, 0],
  (width, height) => [-1, 0, 0, -1, width, height],
  (width) => [0, -1, 1, 0, 0, width],
];

function turnOf(drawn: readonly { readonly length: number; readonly at: Matrix }[]): number {
  const letters = [0, 0, 0, 0];
  for (const { length, at: [a = 0, b = 0] } of drawn) {
    // the direction in which the letters run: right, down, left, up
    const runs = Math.abs(a) >= Math.abs(b) ? (a > 0 ? 0 : 2) : b > 0 ? 1 : 3;
    letters[(4 - runs) % 4]! += length;
  }
  const most = letters.indexOf(Math.max(...letters));
  return letters[most]! > 2 * letters[0]! ? most : 0;
}
