/** What stands above a printed page. */
export const printing = {
  printed: (date: string) => `Afgedrukt op ${date}`,
  asOf: (date: string) => `Stand van ${date}`,
  asked: (question: string) => `Je vraag: ${question}`,
};
