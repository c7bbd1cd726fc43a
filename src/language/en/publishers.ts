import type { PublisherWords } from "../shape/publishers.js";

export const publishers: PublisherWords = {
  kinds: [
    { kind: "readout", words: "readout, read-out, summary of call, summary of the meeting, read out of call" },
    { kind: "communique", words: "communiqué, communique, joint statement, joint communiqué, joint communique, leaders' declaration, joint declaration, leaders' statement, leaders declaration, ministerial declaration, ministers' statement, chair's summary, presidency conclusions, summit declaration, final declaration, joint press statement" },
    { kind: "press-conference", words: "press conference, news conference, press briefing, briefing transcript, media briefing, questions and answers, regular briefing, press availability" },
    { kind: "speech", words: "remarks by, speech by, address by, statement delivered by, keynote, address to the, speech at, remarks at, lecture by, remarks to, as delivered, check against delivery" },
    { kind: "statement", words: "statement by, statement on, press statement, statement of, spokesperson's statement, spokesperson statement, press release, comment by, declaration by, statement attributable" },
  ],
  official: "ministry, embassy, government, presidency, department, office, mission, kremlin, chancellery, consulate, palace, secretariat, delegation, commission, cabinet, white house, foreign office, state department, administration, council, mfa",
  spokespeople: "spokes, porte-parole, press secretary",
  before: "source, published by, issued by, released by, by, from",
  skipped: "the, a, an, of, on, in, at, by, for, to, and, with, 's, ', ’s, ’, via, over, -, –, its, their, his, her",
  conjunctions: "and, or, as well as, but",
};
