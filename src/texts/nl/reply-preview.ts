import { printable } from '../../domain/schema/signs.ts';
import type { Catalogue } from '../../content/catalogue.ts';
import type { RememberedReply } from '../../domain/round/memory.ts';
import { groupBy } from '../../domain/schema/grouping.ts';
import type { IncomingReply, Notice, Received, Wait } from '../../domain/round/received.ts';
import type { Unread } from '../../domain/round/mail/handed-in.ts';
import { ASIDE_END, ASIDE_START } from '../../domain/round/mail/html-words.ts';
import { domainsOf } from '../../domain/round/mail/sender.ts';
import type { Outcome } from '../../domain/round/outcome.ts';
import type { Decision, NewDecision, TakenFile, Treatment } from '../../domain/round/take-in.ts';
import type { Offer, Provider } from '../../domain/schema/schema.ts';
import { round } from './round.ts';
import { sheet } from './sheet.ts';
import { describeChanges } from './sheet-changes.ts';
import { dateLabel } from './wording.ts';

const unread: Record<Unread, string> = {
  'too-large': 'dit bestand is te groot om te openen. Vraag om een kleiner bestand, of pak de zip eerst uit',
  'old-excel': 'dit is een oude Excel (.xls). Open het in Excel, kies Opslaan als, en sla het op als .xlsx',
  'open-document':
    'dit is een bestand van LibreOffice (.ods of .odt). Open het, kies Opslaan als, en sla een spreadsheet op als .xlsx',
  apple:
    'dit is een bestand van Numbers of Pages. Open het op een Mac, en kies Archief > Exporteer naar > Excel',
  locked: 'dit bestand is beveiligd met een wachtwoord. Vraag om een bestand zonder wachtwoord',
  word: 'dit is een Word-bestand. Open het, lees wat er staat, en verwerk het zelf',
  pdf: 'dit is een pdf. Open hem, lees wat er staat, en verwerk het zelf',
  winmail:
    'dit is een winmail.dat van Outlook. Vraag de afzender om de mail nog eens te sturen als gewone tekst, met de bijlage los erbij',
  'rich-text':
    'dit is tekst met opmaak (.rtf). Open hem in Word of Kladblok, lees wat er staat, en verwerk het zelf',
  picture: 'dit is een plaatje. Open het, en kijk of er iets op staat dat je moet verwerken',
  'too-deep': 'deze mail is te ingewikkeld om te lezen. Open hem in je mailprogramma en verwerk hem zelf',
  broken: 'dit bestand is niet te openen: het is niet heel. Vraag of ze het nog eens sturen',
  empty: 'dit bestand is leeg',
  unknown:
    'dit soort bestand kunnen we niet lezen. Open het zelf, of sla de mail opnieuw op als .eml of .txt',
};

/** Why a reply waits. */
export const waits: Record<Wait, string> = {
  words: 'iemand schreef er iets bij',
  attachment: 'er zit een bijlage bij die we niet kunnen lezen',
  'other-mail': 'een andere mail van deze aanbieder is nog niet gelezen',
  stranger: 'de afzender kennen we niet van deze aanbieder',
};

const HEADINGS: Record<Treatment, string | undefined> = {
  applied: undefined,
  'read-first': 'Lees eerst:',
  'to-do': 'Zelf te verwerken:',
  left: 'Overgeslagen:',
};

export interface PreviewContext {
  offers: ReadonlyMap<string, Offer>;
  providers: ReadonlyMap<string, Provider>;
}

/** What is done with each file, each named once: first what is taken over, then what an editor must read. */
export function describeFiles(files: readonly TakenFile[], context: PreviewContext): string[] {
  return (Object.keys(HEADINGS) as Treatment[]).flatMap((treatment) => {
    const those = files.filter((file) => file.treatment === treatment);
    const heading = HEADINGS[treatment];
    if (those.length === 0) return [];
    return [...(heading ? ['', heading] : []), ...those.flatMap((file) => describeFile(file, context))];
  });
}

function describeFile(file: TakenFile, context: PreviewContext): string[] {
  const { received, replies, added } = file;
  const { source, date, domain, words, notices, problems } = received;
  const about = [date && dateLabel(date), domain && `van @${domain}`].filter(Boolean).join(', ');
  const says = kindOf(file);
  const head = `${source}${about ? ` (${about})` : ''}${says ? `: ${says}` : ''}`;
  const lines = [
    head,
    ...problems.map((problem) => `  ${problem}`),
    ...(words ? ['  Er staat:', ...quoted(words)] : []),
    ...notices.map((notice) => `  ${noticeText(notice)}`),
    ...senderLines(file, context),
    ...replies.flatMap(({ reply, decision }) => describeReply(reply, decision, context)),
    ...added.flatMap(({ offer, decision }) => [
      `  ${offer.row.place} (nieuw): ${String(offer.row.fields['title'] ?? '')}${newText(decision)}`,
      ...(offer.row.words.length > 0 ? quoted(offer.row.words.join('\n'), '    ') : []),
      ...indented(describeChanges(offer.row.changes)),
    ]),
    ...howToGoOn(file),
  ];
  return lines.map(shown);
}

/** What the file is, when it holds no reply. */
export function kindOf({ received, replies, added }: TakenFile): string {
  const { kind, unread: reason, mailboxes, words, providers } = received;
  if (reason) return unread[reason];
  switch (kind) {
    case 'bounce':
      return `komt niet aan${mailboxes.length > 0 ? `: ${mailboxes.map(hidden).join(', ')}` : ''}${providers.length > 0 ? ` (${providers.join(', ')})` : ''}`;
    case 'absence':
      return 'een automatisch bericht van iemand die afwezig is, geen antwoord';
    case 'receipt':
      return 'een leesbevestiging, geen antwoord';
    case 'own':
      return 'onze eigen mail, geen antwoord';
    default:
      break;
  }
  if (received.problems.length > 0) return 'niets uit dit bestand is overgenomen';
  if (replies.length + added.length > 0) return '';
  if (words && /\.(csv|xlsx)$/i.test(received.source)) return 'een spreadsheet zonder antwoord';
  if (words) return `een mail zonder regels${providers.length > 0 ? ` van ${providers.join(', ')}` : ''}`;
  return received.notices.length > 0 ? '' : 'geen antwoord gevonden';
}

/** Of a mailbox only what is behind the @ is shown. */
const hidden = (mailbox: string) => `…@${mailbox.split('@')[1] ?? ''}`;

export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'broken-line':
      return `"${notice.text}" is geen heel antwoord`;
    case 'unread':
      return `${notice.source}: ${unread[notice.reason]}`;
    case 'unchanged-sheet':
      return `${notice.source}: deze spreadsheet verandert niets`;
    case 'missing-rows':
      return `${notice.source}: niet in deze spreadsheet: ${notice.offers.join(', ')}. Vraag zo nodig of dat aanbod is gestopt`;
    case 'no-version':
      return `${notice.source}: de kolom "${sheet.version}" ontbreekt. Elk veld is vergeleken met hoe het nu op de kaart staat`;
    case 'told':
    case 'closed-sheet':
      return `${notice.source}: ${notice.text}`;
  }
}

/** Who sent it, provider by provider, where that is not sure. */
function senderLines({ received, replies }: TakenFile, { providers }: PreviewContext): string[] {
  const seen = new Map(replies.map(({ reply }) => [reply.provider, reply]));
  return [...seen].flatMap(([id, { sender, domain }]) => {
    const provider = providers.get(id);
    if (sender === 'known' || !provider) return [];
    if (sender === 'nothing-to-compare')
      return [`  Van wie dit komt, is niet te vergelijken: ${nothingKnown(received, provider)}`];
    const known = [...domainsOf(provider).map((domain) => `@${domain}`)];
    return [
      `  Let op: dit komt van @${domain ?? '?'}; van ${id} kennen we ${known.join(', ') || 'een andere mailbox'}`,
    ];
  });
}

const nothingKnown = ({ domain }: Received, { id }: Provider) =>
  domain === undefined ? 'dit bestand heeft geen afzender' : `van ${id} kennen we geen mailbox of website`;

function describeReply(reply: IncomingReply, decision: Decision, { offers }: PreviewContext): string[] {
  const { offer, verdict, date, words, fieldChanges } = reply;
  const said = verdict ? round.verdicts[verdict] : 'geen antwoord, wel wijzigingen';
  const head = `  ${offers.get(offer)?.title ?? offer} (${offer}): ${said}${date ? `, ${date}` : ''}`;
  const beside = words ? quoted(words, '    ') : [];
  switch (decision.kind) {
    case 'left': {
      const why = `${head} - ${round.refusals[decision.reason]}`;
      return [
        why,
        ...(decision.reason === 'outdated' ? indented(describeChanges(fieldChanges)) : []),
        ...beside,
      ];
    }
    case 'to-do':
      return [`${head}${words ? '' : ', zonder erbij te zeggen wat'}`, ...beside];
    case 'waiting':
      return [
        `${head} - wacht: ${decision.reasons.map((reason) => waits[reason]).join(', en ')}`,
        ...changeLines(decision.outcome),
        ...beside,
      ];
    case 'applied':
      return [head, ...changeLines(decision.outcome), ...beside];
  }
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const changeLines = ({ shown: changes }: Outcome) => indented(describeChanges(changes));

const newText = (decision: NewDecision) =>
  decision.kind === 'waiting'
    ? ` - wacht: ${decision.reasons.map((reason) => waits[reason]).join(', en ')}`
    : decision.kind === 'left'
      ? ` - ${round.refusals[decision.reason]}`
      : '';

/** What the editor types to take over what waits. */
function howToGoOn({ received, replies, added, treatment }: TakenFile): string[] {
  if (treatment !== 'read-first') return [];
  const waiting = [...replies, ...added].flatMap(({ decision }) =>
    decision.kind === 'waiting' ? [decision] : [],
  );
  const ids = [...new Set(waiting.flatMap((one) => one.ids))];
  const isStrange = waiting.some(({ reasons }) => reasons.includes('stranger'));
  if (waiting.length === 0)
    return [
      `  Verwerk zelf wat er staat. Noteer het met npm run confirm, of leg deze mail weg: draai opnieuw met --write --read ${received.id}`,
    ];
  const trust = isStrange ? ` --trust ${received.id}` : '';
  const read = ids.map((id) => ` --read ${id}`).join('');
  return [`  Klopt het toch? Draai dan opnieuw met --write${read}${trust}`];
}

/**
 * What still has to be processed of what came in before, with the words where this computer kept them. `kept` is by the id of
 * the mail.
 */
export function describePending(
  replies: readonly RememberedReply[],
  kept: Readonly<Record<string, { file: string; words: string }>>,
  { offers, providers }: Pick<Catalogue, 'offers' | 'providers'>,
): string[] {
  if (replies.length === 0) return ['Er is niets meer te verwerken.'];
  const titles = new Map(offers.map(({ id, title }) => [id, title]));
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  const bySource = groupBy(replies, ({ source, provider = '', on }) => source ?? `${provider} ${on}`);
  return [
    'Nog te verwerken:',
    ...[...bySource].flatMap(([source, list]) => {
      const [first] = list;
      if (!first) return [];
      const words = kept[source];
      return [
        '',
        `${first.provider === undefined ? 'Onbekende afzender' : (names.get(first.provider) ?? first.provider)}, ${dateLabel(first.on)}${words ? `, ${words.file}` : ''}`,
        ...list.flatMap(({ offer, verdict, waits: isWaiting }) =>
          offer === undefined
            ? []
            : [
                `  ${titles.get(offer) ?? offer} (${offer})${verdict ? `: ${round.verdicts[verdict]}` : ''}${isWaiting ? ', nog niet overgenomen' : ''}`,
              ],
        ),
        ...(words ? quoted(words.words) : ['  De woorden staan in de bewaarde mail van die dag.']),
        doneLine(first, list),
      ].map(shown);
    }),
  ];
}

/** What an editor types when she processed it, or puts it aside. */
function doneLine({ provider, source }: RememberedReply, list: readonly RememberedReply[]): string {
  const ids = list.flatMap(({ offer }) => offer ?? []);
  const answered = provider === undefined ? [] : [`--answered ${provider}`];
  const confirm = [...new Set(ids.length > 0 ? ids : answered)].join(' ');
  const ways = [
    ...(confirm ? [`npm run confirm -- ${confirm}`] : []),
    ...(source === undefined ? [] : [`leg weg met npm run answers -- --done ${source}`]),
  ];
  return `  Verwerkt? ${ways.join(', of ')}`;
}

/** The words of a person, whole, each line marked. */
const quoted = (words: string, indent = '  ') => words.split('\n').map((line) => `${indent}| ${line}`);

const shown = (line: string) => printable(line).replaceAll(ASIDE_START, '(').replaceAll(ASIDE_END, ')');
