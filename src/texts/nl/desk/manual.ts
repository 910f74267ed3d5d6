/** The page with the editors' manual. */
export const manual = {
  title: 'Handleiding voor de redactie',
  lead: 'Hoe je het aanbod bijhoudt, de ronde doet en publiceert.',
  toDesk: 'Naar het beheer',
  none: 'Voor deze regio is er geen handleiding. Vraag ernaar bij wie de site beheert.',
} as const;
