import { finding } from './finding.ts';
import { keeping } from './shortlist.ts';

/** What an offer may say wherever it stands: in the finder, in a list, on its page, on paper. */
export const texts = {
  ...finding,
  keeping,
  /** What asks for a printed page, and what stands above it. */
  printing: {
    list: 'Druk deze lijst af',
    printed: (date: string) => `Afgedrukt op ${date}`,
    asOf: (date: string) => `Stand van ${date}`,
    contact: (contact: string) => `Contact: ${contact}`,
    asked: (question: string) => `Je vraag: ${question}`,
  },
};
