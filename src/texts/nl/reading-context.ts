import { wordsIn } from '../../domain/schema/text.ts';
import type { Catalogue } from '../../content/catalogue.ts';
import type { ReadingContext } from '../../domain/round/incoming.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import { sheetContext } from './sheet-context.ts';
import { ANY_DATE, type ReadyMade } from '../../domain/round/mail/ready-made.ts';
import { round } from './round.ts';
import { shownEntry } from './round-mail.ts';
import { monthLabel } from './wording.ts';

/** The texts of which our mails and prepared replies consist, to tell them from what a person wrote. */
function readyMade({ region, nameIn }: Catalogue): ReadyMade {
  const { mail, reply } = round;
  const { title, publisher, refresh } = region;
  return {
    hello: reply.hello,
    from: reply.from,
    changed: reply.changed,
    keep: reply.keep,
    verdicts: round.verdicts,
    all: reply.all,
    asking: [
      mail.why(title, monthLabel(refresh.month)),
      mail.reminder(ANY_DATE),
      mail.how,
      mail.all,
      mail.sheet,
      mail.until(ANY_DATE),
      mail.thanks,
      publisher,
    ],
    greeting: mail.greeting,
    entries: mail.entries,
    entry: (fields) => {
      const { title: name, facts } = shownEntry(fields, nameIn);
      // A mail of last year may name the ids, where this one has the names.
      const { facts: inIds } = shownEntry(fields, (_, id) => id);
      return [
        name,
        name.toUpperCase(),
        ...[...facts, ...inIds].map(({ label, text }) => `${label}: ${text}`),
      ];
    },
    subjects: [reply.subject(''), round.subject(title), round.reminderSubject(title)],
    subjectWords: new Set(SUBJECT_WORDS.concat(wordsIn(title), wordsIn(publisher))),
  };
}

/** What incoming mails and spreadsheets are compared with. `received` is the day of a reply that has none itself. */
export function readingContext(
  catalogue: Catalogue,
  given: { received: PlainDate | undefined; isCode: ReadingContext['isCode'] },
): ReadingContext {
  const { region, providers, writtenFields, answeredBy } = catalogue;
  const compared = sheetContext(catalogue);
  return {
    ...given,
    written: compared.entries,
    sheet: compared,
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    mailbox: region.email,
    readyMade: readyMade(catalogue),
    headings: {
      subject: 'Onderwerp:',
      plainOnly: '(alleen in de tekstversie)',
      inQuote: 'In het citaat staat ook:',
    },
    offersOf: (provider) =>
      providers.some(({ id }) => id === provider)
        ? answeredBy(provider).map(({ id, title }) => ({ id, title, fields: writtenFields(id) }))
        : [],
  };
}

const SUBJECT_WORDS =
  'antwoord antwoorden reactie kaart aanbod controle van op jullie vraag de het onze ronde mail gegevens'.split(
    ' ',
  );
