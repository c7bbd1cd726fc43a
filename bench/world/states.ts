/** Invented states, as the lists of parties would have them, with what French grammar asks for. */
export interface State {
  readonly id: string;
  readonly en: { readonly name: string; readonly adjective: string };
  /** `the`: “la Soltanie”; `of`: “de Soltanie”; `into`: “en Soltanie”; adjective masculine and feminine. */
  readonly fr: { readonly name: string; readonly the: string; readonly of: string; readonly into: string; readonly gender: "f" | "m"; readonly adjective: readonly [string, string] };
  readonly capital: { readonly en: string; readonly fr: string };
}

const state = (id: string, en: readonly [string, string], fr: readonly [string, "f" | "m", string, string], capital: string, capitalFr = capital): State => {
  const [name, gender, masculine, feminine] = fr;
  const vowel = /^[AEIOUÉÈÎH]/u.test(name);
  return {
    id, en: { name: en[0], adjective: en[1] },
    fr: { name, the: vowel ? `l’${name}` : gender === "f" ? `la ${name}` : `le ${name}`, of: vowel ? `d’${name}` : gender === "f" ? `de ${name}` : `du ${name}`, into: gender === "f" || vowel ? `en ${name}` : `au ${name}`, gender, adjective: [masculine, feminine] },
    capital: { en: capital, fr: capitalFr },
  };
};

export const states: readonly State[] = [
  state("ARV", ["Arvenia", "Arvenian"], ["Arvénie", "f", "arvénien", "arvénienne"], "Talmere", "Talmère"),
  state("VLM", ["Velmore", "Velmorian"], ["Velmore", "m", "velmorien", "velmorienne"], "Lissane"),
  state("SLT", ["Soltania", "Soltanian"], ["Soltanie", "f", "soltanien", "soltanienne"], "Merk"),
  state("KST", ["Kestria", "Kestrian"], ["Kestrie", "f", "kestrien", "kestrienne"], "Ostrava-Nord", "Ostrava-Nord"),
  state("DRV", ["Drevania", "Drevanian"], ["Drévanie", "f", "drévanien", "drévanienne"], "Sokolna"),
  state("SHM", ["Sahmar", "Sahmari"], ["Sahmar", "m", "sahmarien", "sahmarienne"], "Al-Qadra"),
  state("KSB", ["Kassumba", "Kassumban"], ["Kassoumba", "m", "kassoumbais", "kassoumbaise"], "Wedara", "Ouédara"),
  state("LTH", ["Lethia", "Lethian"], ["Léthie", "f", "léthien", "léthienne"], "Varn"),
  state("ORN", ["Ornavia", "Ornavian"], ["Ornavie", "f", "ornavien", "ornavienne"], "Halden"),
  state("TRN", ["Tarnland", "Tarnish"], ["Tarnie", "f", "tarnais", "tarnaise"], "Tarnholm"),
  state("BRL", ["Brellia", "Brellian"], ["Brellie", "f", "brellien", "brellienne"], "Port-Brell"),
  state("MSK", ["Moskaria", "Moskarian"], ["Moscarie", "f", "moscarien", "moscarienne"], "Grenz"),
];

/** Agencies: two languages each, one of which it writes in; some belong to a state. */
export interface Agency {
  readonly name: string;
  readonly sign: string;
  readonly language: "en" | "fr";
  readonly seat: string;
  readonly site: string;
}

export const agencies: readonly Agency[] = [
  { name: "Northern Wire", sign: "NW", language: "en", seat: "HALDEN", site: "northernwire.example" },
  { name: "Agence du Littoral", sign: "ADL", language: "fr", seat: "LISSANE", site: "littoral.example" },
  { name: "Sokolna Wire", sign: "SW", language: "en", seat: "SOKOLNA", site: "sokolnawire.example" },
  { name: "Agence Presse-Est", sign: "APE", language: "fr", seat: "MERK", site: "presse-est.example" },
  { name: "Talmere Press Agency", sign: "TPA", language: "en", seat: "TALMERE", site: "talmerepress.example" },
  { name: "Dépêches du Midi", sign: "DDM", language: "fr", seat: "OUÉDARA", site: "ddm.example" },
];

/** Papers and sites that carry agencies' texts. */
export const carriers: readonly { readonly name: string; readonly language: "en" | "fr"; readonly site: string }[] = [
  { name: "The Harbour Gazette", language: "en", site: "harbourgazette.example" },
  { name: "Morning Ledger", language: "en", site: "ledger.example" },
  { name: "Varn Herald", language: "en", site: "varnherald.example" },
  { name: "Le Quotidien de Merk", language: "fr", site: "quotidien-merk.example" },
  { name: "La Gazette du Port", language: "fr", site: "gazette-port.example" },
  { name: "Le Relais", language: "fr", site: "relais.example" },
];

export const givenNames = {
  f: ["Ilse", "Teresa", "Mariam", "Elena", "Irina", "Anna", "Laura", "Nadia", "Sofia", "Marta", "Clara", "Helena", "Vera", "Ingrid"],
  m: ["Youssef", "Rashid", "Viktor", "Anton", "Pavel", "Daniel", "Marco", "Stefan", "Karim", "Lucas", "Henrik", "Omar", "Emil", "Tomas"],
} as const;

export const surnames = [
  "Vorrandt", "Quilapán", "al-Kendri", "Dramba", "Koulbaly", "Vastrik", "Sorel", "Marlin", "Ostrow", "Belkar", "Tavrin", "Ressler", "Kaldor", "Menkov", "Drossard", "Halvani", "Petrak", "Jorund", "Lasgard", "Okonda",
  "Brevik", "Santori", "Ulmanis-Reth", "Corvane", "Zelnik", "Faroudi", "Moreau-Lind", "Haskell", "Trevane", "Novarro", "Dahlquist", "Renko", "Varga", "Ilmarin", "Castell", "Odembe",
] as const;
