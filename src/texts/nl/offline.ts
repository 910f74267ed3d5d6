/** The page in the place of one that was not kept. */
export const offlinePage = {
  title: 'Geen verbinding',
  lead: 'Deze pagina kan nu niet laden, want je hebt geen verbinding. Zodra die er weer is, kun je de pagina verversen.',
  still: 'Dit kun je nu wel lezen:',
  find: 'Zoek aanbod',
  kept: 'Wat je bewaarde',
};
