import { useEffect, useRef, useState, type ReactElement } from "react";
import { EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import type { DraftTold } from "../../../desk/drafting/asked.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";
import { RefusedNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { editing, kindAt, makeKind } from "./editing.js";
import { keepLive, liveCollab, type Kept, type Present } from "./live.js";
import { documentOf } from "./schema.js";

/** The text while everybody writes in it, with who else is here and where. */
export function LiveEditor({ draft, as, onChanged, onLeft }: { readonly draft: DraftTold; readonly as: string | undefined; readonly onChanged: () => void; readonly onLeft: (paragraphs: readonly Paragraph[]) => void }): ReactElement {
  const { drafting: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const speaks = useRef(as);
  speaks.current = as;
  const [kept, setKept] = useState<Kept>({ is: "keeping" });
  const [others, setOthers] = useState<readonly Present[]>([]);
  const [kind, setKind] = useState<"preambular" | "operative">("preambular");
  const { id } = draft;
  const live = draft.live!;
  const begun = useRef(live);
  if (begun.current.phase !== live.phase) begun.current = live;
  const { phase } = begun.current;

  useEffect(() => {
    const client = crypto.randomUUID();
    const view = new EditorView(place.current!, {
      state: EditorState.create({ doc: documentOf(begun.current.paragraphs), plugins: [liveCollab(begun.current.version, client), ...editing(), cursors] }),
      attributes: { "role": "textbox", "aria-multiline": "true", "aria-label": words.editor, "class": "common-text", "lang": draft.language, "spellcheck": "true" },
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction));
        setKind(kindAt(view.state));
        if (transaction.docChanged && transaction.getMeta("collab$") === undefined) sync.written();
        if (transaction.selectionSet || transaction.docChanged) sync.moved();
      },
      handleDOMEvents: { focus: () => { sync.moved(); return false; }, blur: () => { sync.moved(); return false; } },
    });
    const sync = keepLive(view, {
      id, phase, client, as: () => speaks.current, kept: setKept, changed: onChanged, left: onLeft,
      present: (all) => {
        const rest = all.filter((one) => one.client !== client);
        setOthers(rest);
        view.dispatch(view.state.tr.setMeta(cursorsKey, rest));
      },
    });
    editor.current = view;
    return () => {
      sync.close();
      view.destroy();
    };
    // The editor is made once for each live phase; what changes meanwhile comes in as steps.
  }, [id, phase]);

  const turn = (): void => {
    const view = editor.current!;
    makeKind(kind === "preambular" ? "operative" : "preambular")(view.state, view.dispatch);
    view.focus();
  };
  return (
    <section aria-labelledby="live" className="drafting-live">
      <h2 id="live">{words.theText}</h2>
      <p className="soft no-print">{words.editorHint}</p>
      <div className="tools no-print">
        <button type="button" onClick={turn}>{kind === "preambular" ? words.makeOperative : words.makePreambular}</button>
        <span className="soft">{words.present}{words.colon}</span>
        {others.length === 0 ? <span className="soft">{words.alone}</span> : <ul className="tools">{others.map(({ client, name, party }) => <li key={client} className={`chip ${toneClass(party)}`}><Quoted words={words.here(name, party)} /></li>)}</ul>}
      </div>
      <div ref={place} className="common-text-frame" />
      <p className={`kept kept-${kept.is} no-print`} role="status">{kept.is === "kept" ? words.kept : kept.is === "keeping" ? words.keeping : kept.is === "unsent" ? words.unsent(kept.changes) : null}</p>
      {kept.is === "stopped" && <RefusedNote refused={kept.refused} />}
    </section>
  );
}

const cursorsKey = new PluginKey<readonly Present[]>("cursors");

/** Where the others are: a bar at their cursor with their name, and what they selected. Places move with the text until the next word from them. */
const cursors = new Plugin<DecorationSet>({
  key: cursorsKey as unknown as PluginKey<DecorationSet>,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, shown) => {
      const present = transaction.getMeta(cursorsKey) as readonly Present[] | undefined;
      if (present === undefined) return shown.map(transaction.mapping, transaction.doc);
      const end = transaction.doc.content.size;
      return DecorationSet.create(transaction.doc, present.flatMap(({ client, name, party, place }) => {
        if (place === null) return [];
        const [from, to] = [Math.min(place.anchor, place.head, end), Math.min(Math.max(place.anchor, place.head), end)];
        return [...(from < to ? [Decoration.inline(from, to, { class: `other-selection ${toneClass(party)}` })] : []), Decoration.widget(Math.min(place.head, end), () => barOf(name, party), { key: `${client} ${name}`, side: 10 })];
      }));
    },
  },
  props: { decorations(state) { return this.getState(state); } },
});

function barOf(name: string, party: string): HTMLElement {
  const bar = document.createElement("span");
  bar.className = `other-cursor ${toneClass(party)}`;
  bar.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.textContent = `${name} · ${party}`;
  bar.append(label);
  return bar;
}
