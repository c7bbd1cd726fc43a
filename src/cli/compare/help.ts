import type { Tongue } from "../../outgoing/labels/index.js";

export const help: { readonly [tongue in Tongue]: string } = {
  en: `entente compare A B
  Compares two accounts of one exchange, issue by issue, whatever their languages. Each row has one of seven outcomes, and
  every cell is a quotation:
    =  told by both, the same            ◂  only in the first     ?  put in the other side's mouth, and not confirmed there
    ≈  told by both, to another extent   ▸  only in the second    ≠  contradicted: one says the explicit opposite
    ±  told by both, not as firmly       Silence is never called disagreement.

  A and B are files, addresses, or “-”; or one JSON Lines file that holds two dispatches; or what the record has: two dispatches
  (d1 d2), or one exchange (x7), of which the two sides’ accounts are taken.

Options
  --format text|json|html|docx how to show it (text, or as the ending of --to); JSON is entente.comparison/1, see schema/
  --to FILE                    write it into a file
  --sides CHN,RUS              whose accounts they are, where the texts do not say
  --publishers "Xinhua,TASS"   who published them      --published 2020-03-28,2020-03-27   when      --langs fr,en
  --exchange x1=x2             compare these two exchanges as one
  --pair s3=s5  --unpair s3=s5 statements that belong together, or do not (may be repeated)
  --label s3=s5:same           give an outcome by hand (may be repeated); s3=:only-a, =s5:unconfirmed
                               Of accounts of the record this is kept, with --by NAME and --because WHY; --undo v4 takes it back.
  --store DIR|postgres://…  --wait SECONDS  --ui en|fr  --color  --no-color  --runtime native|wasm
`,
  fr: `entente compare A B
  Compare deux récits d’un même échange, sujet par sujet, quelles que soient leurs langues. Chaque ligne a l’une de sept issues,
  et chaque case est une citation :
    =  dit par les deux, de même             ◂  chez le premier seulement   ?  prêté à l’autre partie, et non confirmé chez elle
    ≈  dit par les deux, autre portée        ▸  chez le second seulement    ≠  contredit : l’un dit expressément le contraire
    ±  dit par les deux, autre force         Un silence n’est jamais appelé désaccord.

  A et B sont des fichiers, des adresses, ou « - » ; ou un seul fichier JSON Lines de deux dépêches ; ou ce que le registre a :
  deux dépêches (d1 d2), ou un échange (x7), dont sont pris les comptes rendus des deux côtés.

Options
  --format text|json|html|docx la forme (text, ou selon la fin de --to) ; le JSON est entente.comparison/1, voir schema/
  --to FICHIER                 l’écrire dans un fichier
  --sides CHN,RUS              de qui viennent ces récits, si les textes ne le disent pas
  --publishers "Xinhua,TASS"   qui les a publiés       --published 2020-03-28,2020-03-27   quand     --langs fr,en
  --exchange x1=x2             comparer ces deux échanges comme un seul
  --pair s3=s5  --unpair s3=s5 déclarations qui vont ensemble, ou non (peut se répéter)
  --label s3=s5:same           donner une issue à la main (peut se répéter) ; s3=:only-a, =s5:unconfirmed
                               Pour ce que le registre a, c’est gardé, avec --by NOM et --because RAISON ; --undo v4 l’annule.
  --ui en|fr  --color  --no-color  --runtime native|wasm
`,
};
