/** What asks for a printed page, and what stands above it. */
export const printing = {
  list: 'Druk deze lijst af',
  printed: (date: string) => `Afgedrukt op ${date}`,
  asOf: (date: string) => `Stand van ${date}`,
  contact: (contact: string) => `Contact: ${contact}`,
  asked: (question: string) => `Je vraag: ${question}`,
};
