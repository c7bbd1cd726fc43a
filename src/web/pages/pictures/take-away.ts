// A picture as a file: drawn as it stands on the page, with its colours written into it, so that it looks the same anywhere.

const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"] as const;
const colours: readonly string[] = ["fill", "stroke"];
const kept: readonly string[] = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "d", "points", "transform", "dx", "dy"];
const headHeight = 40;
const edge = 12;

/** The picture as the text of an SVG file that needs nothing else: no style sheet, no script, no address. Its title stands over it. */
export function svgOf(picture: SVGSVGElement, title: string): { readonly text: string; readonly width: number; readonly height: number } {
  const { width: inner, height: under } = picture.viewBox.baseVal;
  const [width, height] = [inner + 2 * edge, under + headHeight + edge];
  const page = getComputedStyle(picture);
  const colourOf = colourReader();
  const ink = colourOf(page.getPropertyValue("--ink").trim() || "#000");
  const paper = colourOf(page.getPropertyValue("--sheet").trim() || "#fff");
  const file = document.implementation.createDocument(svg, "svg");
  const root = file.documentElement;
  for (const [name, value] of Object.entries({ width, height, viewBox: `${-edge} ${-headHeight} ${width} ${height}`, "font-family": page.fontFamily })) root.setAttribute(name, String(value));
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string | number>>, words?: string): void => {
    const made = file.createElementNS(svg, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
    if (words !== undefined) made.textContent = printable(words);
    parent.append(made);
  };
  add(root, "title", {}, title);
  add(root, "desc", {}, picture.querySelector(":scope > desc")?.textContent ?? "");
  add(root, "rect", { x: -edge, y: -headHeight, width, height, fill: paper });
  add(root, "text", { x: 0, y: -16, fill: ink, "font-size": 16, "font-weight": 600 }, title);
  copyInto(root, picture, file, colourOf);
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`, width, height };
}

const svg = "http://www.w3.org/2000/svg";

function copyInto(parent: Element, from: Element, file: Document, colourOf: (colour: string) => string): void {
  for (const child of from.children) {
    if (!(child instanceof SVGElement) || child.dataset["helps"] !== undefined || child.tagName === "desc" || (child.tagName === "title" && from.tagName === "svg")) continue;
    const look = getComputedStyle(child);
    if (look.display === "none" || look.visibility === "hidden") continue;
    const made = file.createElementNS(svg, child.tagName);
    for (const { name, value } of child.attributes) if (kept.includes(name)) made.setAttribute(name, value);
    // What moves along when the frame is scrolled stands where it belongs.
    if (child.dataset["sticks"] !== undefined) made.removeAttribute("transform");
    if (child.tagName === "title") made.textContent = printable(child.textContent ?? "");
    else if (child.tagName !== "g") for (const name of looks) {
      const value = look.getPropertyValue(name);
      if (value === "" || (name.startsWith("font") || name === "text-anchor" || name === "dominant-baseline") !== (child.tagName === "text") && !shared.includes(name)) continue;
      made.setAttribute(name, colours.includes(name) ? colourOf(value) : value);
    }
    if (child.tagName === "text") {
      made.textContent = printable(child.textContent ?? "");
      // Words with a rim are drawn twice, rim first: not everything that shows SVG knows in which order else.
      if (look.stroke !== "none") {
        const rim = made.cloneNode(true) as Element;
        rim.setAttribute("stroke-linejoin", "round");
        parent.append(rim);
        for (const name of ["stroke", "stroke-width"]) made.removeAttribute(name);
      }
    } else copyInto(made, child, file, colourOf);
    parent.append(made);
  }
}

/** What words and shapes have alike. */
const shared: readonly string[] = ["fill", "fill-opacity", "stroke", "stroke-width", "opacity"];

/** Without what no XML may hold. */
const printable = (words: string): string => words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

/** Any colour of a style sheet as "#rrggbb", which everything that shows SVG understands; "none" stays. */
function colourReader(): (colour: string) => string {
  const known = new Map<string, string>();
  const point = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  return (colour) => {
    if (colour === "none" || point === null) return colour;
    let read = known.get(colour);
    if (read === undefined) {
      point.clearRect(0, 0, 1, 1);
      point.fillStyle = colour;
      point.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = point.getImageData(0, 0, 1, 1).data;
      read = alpha === 0 ? "none" : `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
      known.set(colour, read);
    }
    return read;
  };
}

/** The same as the bytes of a PNG file, twice as fine as it is shown. Rejects where the browser cannot draw it. */
export async function pngOf(picture: SVGSVGElement, title: string): Promise<Blob> {
  const { text, width, height } = svgOf(picture, title);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = Math.min(2, 16_000 / Math.max(width, height));
  const sheet = document.createElement("canvas");
  sheet.width = Math.round(width * scale);
  sheet.height = Math.round(height * scale);
  const drawing = sheet.getContext("2d");
  if (!drawing) throw new Error("no drawing");
  drawing.drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((resolve, reject) => sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

/** Hands a file to whoever reads. */
export function handOut(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
