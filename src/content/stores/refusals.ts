/** What a git host refuses, in words for an editor: one sentence that says what happened, and one that says what to do. */
import { ChangedMeanwhile, SignedOut, StoreError } from '../store.ts';

/** What a refusal is about. Nothing of a key is in it, so that nothing of a key can get into a sentence. */
export interface About {
  /** The name of the host as the editor knows it: github.com. */
  host: string;
  branch: string;
  folder: string;
  /** Whether something was to be written: then an answer that fails leaves open whether it was. */
  writing?: boolean;
  /** The minutes to wait, when the host said so. */
  minutes?: number | undefined;
}

const SEE_WHETHER = 'Het is niet zeker of er gepubliceerd is: haal de inhoud opnieuw op en kijk dat na.';
const NOTHING_WRITTEN = 'Er is niets geschreven; haal de inhoud opnieuw op en bekijk je wijziging nog eens.';

const SENTENCES = {
  signedOut: ({ host }) =>
    `${host} herkent je sleutel niet, of niet meer. Meld je opnieuw aan, of maak een nieuwe sleutel.`,
  noRight: ({ writing }) =>
    writing
      ? 'Met deze sleutel mag je hier niet publiceren. Vraag de beheerder van de repository om schrijfrechten, of maak een sleutel die mag schrijven.'
      : 'Met deze sleutel mag je deze repository niet openen. Vraag de beheerder van de repository om toegang, of maak een andere sleutel.',
  singleSignOn: ({ host }) =>
    `De organisatie wil dat je je sleutel eerst aan haar eigen aanmelding koppelt (single sign-on). Doe dat bij je sleutels op ${host}, en probeer het daarna opnieuw.`,
  notApproved: () =>
    'De organisatie heeft je sleutel nog niet goedgekeurd. Vraag een beheerder van de organisatie om dat te doen, en probeer het daarna opnieuw.',
  otherKey: () =>
    'De organisatie staat dit soort sleutel niet toe. Maak een fijnmazige sleutel (fine-grained) die niet te lang geldt, of vraag een beheerder van de organisatie.',
  tooMany: ({ host, minutes }) =>
    `${host} kreeg even te veel vragen van je. Probeer het over ${minutes === undefined ? 'een paar minuten' : minutes === 1 ? '1 minuut' : `${minutes} minuten`} opnieuw.`,
  notFound: ({ host }) =>
    `${host} vindt deze repository niet met jouw sleutel. Kijk of het webadres klopt, en of je sleutel toegang geeft tot deze repository.`,
  noBranch: ({ branch }) =>
    `De tak ${branch} is er niet in deze repository. Vraag de beheerder welke tak het moet zijn.`,
  noFolder: ({ folder }) =>
    `De map ${folder} met de inhoud staat niet in deze repository. Vraag de beheerder waar de inhoud staat.`,
  noAddress: ({ host }) =>
    `Dit webadres wijst geen repository aan op ${host}. Kijk of het begint met https en eindigt op de eigenaar en de naam.`,
  noCommit: () =>
    'Deze publicatie is niet meer te vinden. Haal de lijst opnieuw op, en kies daarna weer een publicatie.',
  emptyRepository: () =>
    'Deze repository is nog leeg. Vraag de beheerder om de inhoud er eerst in te zetten.',
  archived: () =>
    'Deze repository staat op slot (gearchiveerd), en er kan niets bij. Vraag de beheerder om haar weer open te zetten.',
  protectedBranch: ({ branch }) =>
    `De tak ${branch} is beveiligd, en je mag er niet rechtstreeks naar publiceren. Vraag de beheerder van de repository om je dat recht te geven.`,
  tooLarge: ({ host }) =>
    `Dit is te groot om in één keer naar ${host} te sturen. Publiceer je wijzigingen in kleinere delen.`,
  refused: ({ host, writing }) =>
    writing
      ? `${host} neemt deze wijziging zo niet aan, en er is niets geschreven. Probeer het nog eens, en vraag de beheerder om hulp als het zo blijft.`
      : `${host} kan deze vraag niet beantwoorden. Probeer het nog eens, en vraag de beheerder om hulp als het zo blijft.`,
  trouble: ({ host }) => `${host} heeft zelf een storing. Wacht een paar minuten en probeer het dan opnieuw.`,
  html: ({ host }) =>
    `${host} gaf een webpagina terug in plaats van gegevens. Kijk of het webadres klopt, en of je je op dit netwerk eerst moet aanmelden.`,
  half: ({ host }) =>
    `Het antwoord van ${host} kwam maar half aan. Kijk of je verbinding goed is, en probeer het opnieuw.`,
  empty: ({ host }) => `${host} gaf een leeg antwoord. Probeer het over een paar minuten opnieuw.`,
  strange: ({ host }) =>
    `${host} gaf een antwoord dat niet te begrijpen is. Probeer het opnieuw, en vraag de beheerder om hulp als het zo blijft.`,
  unreachable: ({ host }) => `${host} is niet te bereiken. Kijk of je internet hebt, en probeer het opnieuw.`,
  late: ({ host }) =>
    `${host} antwoordt niet. Wacht even, kijk of je verbinding goed is, en probeer het opnieuw.`,
  noSignIn: ({ host }) =>
    `Aanmelden via ${host} is op deze site niet ingesteld. Gebruik een sleutel, of vraag de beheerder om het in te stellen.`,
  denied: ({ host }) =>
    `Je hebt op ${host} geen toestemming gegeven. Meld je opnieuw aan, en kies daar voor toestaan.`,
  otherSignIn: () =>
    'Deze aanmelding is niet in dit tabblad begonnen, en wordt daarom niet gebruikt. Meld je hier opnieuw aan.',
  noKey: ({ host }) =>
    `Het aanmelden bij ${host} is niet gelukt. Meld je opnieuw aan, en vraag de beheerder om hulp als het zo blijft.`,
  changed: () => `Iemand anders heeft intussen iets gepubliceerd. ${NOTHING_WRITTEN}`,
} satisfies Record<string, (about: About) => string>;

/** What can go wrong at a host. */
export type Condition = keyof typeof SENTENCES;

/** After these nobody knows whether the host wrote what it was sent. */
const UNCERTAIN: readonly Condition[] = [
  'trouble',
  'html',
  'half',
  'empty',
  'strange',
  'unreachable',
  'late',
];

const conditions = new WeakMap<StoreError, Condition>();

/** The condition for which `refuse` made an error; `undefined` for any other error. */
export function conditionBehind(error: unknown): Condition | undefined {
  return error instanceof StoreError ? conditions.get(error) : undefined;
}

/** The error for a condition, of the class that says what the desk can do about it. */
export function refuse(condition: Condition, about: About): StoreError {
  const error = errorFor(condition, about);
  conditions.set(error, condition);
  return error;
}

function errorFor(condition: Condition, about: About): StoreError {
  const sentence = SENTENCES[condition](about);
  const [happened = ''] = sentence.split('. ');
  const said = about.writing && UNCERTAIN.includes(condition) ? `${happened}. ${SEE_WHETHER}` : sentence;
  if (condition === 'signedOut') return new SignedOut(said);
  return condition === 'changed' ? new ChangedMeanwhile(said) : new StoreError(said);
}

/** Somebody else changed a file that was to be written; `path` is its path within the content. */
export function refuseChanged(path: string): ChangedMeanwhile {
  return new ChangedMeanwhile(`${path} is intussen door iemand anders veranderd. ${NOTHING_WRITTEN}`);
}

/** A file of a publication that is no text, so that its change cannot be undone here. */
export function refuseUndo(path: string, { host }: About): StoreError {
  return new StoreError(
    `${path} is in deze publicatie geen gewone tekst, en is hier niet terug te zetten. Zet het terug op ${host} zelf, of vraag de beheerder.`,
  );
}

/** What an answer says of a refusal: its status, its headers and the text of its body. */
export interface Refused {
  status: number;
  headers: { get: (name: string) => string | null };
  text: string;
}

/** The condition behind an answer that is no success. */
export function conditionOf({ status, headers, text }: Refused, writing = false): Condition {
  if (status === 401) return 'signedOut';
  if (status === 429) return 'tooMany';
  if (status === 413) return 'tooLarge';
  if (status === 423) return 'archived';
  if (status >= 500) return 'trouble';
  // A page of a proxy or of another site: no host of these answers a program with a page.
  if (text.trimStart().startsWith('<')) return 'html';
  if (status === 403) {
    const waits = headers.get('retry-after') !== null || headers.get('x-ratelimit-remaining') === '0';
    if (waits) return 'tooMany';
    return headers.get('x-github-sso') === null ? meantBy(text) : 'singleSignOn';
  }
  if (status === 404) return writing && MOVED.test(text) ? 'changed' : 'notFound';
  if (status === 409) return writing ? 'changed' : 'emptyRepository';
  if (status === 400 || status === 422) return writing && MOVED.test(text) ? 'changed' : 'refused';
  return 'strange';
}

/** How hosts say that a file is no longer as it was read. */
const MOVED =
  /has changed since|already exists|does(?: not|n't) exist|sha does not match|expected branch to point|is at .{7,64} but expected/i;

/** How hosts say, under one and the same status, why somebody may not do something. */
const REASONS: [RegExp, Condition][] = [
  [/rate limit|too many requests|abuse detection/i, 'tooMany'],
  [/bad credentials|invalid.?token|token (?:is|was|has) (?:expired|revoked)/i, 'signedOut'],
  [/saml|single sign.on|\bsso\b/i, 'singleSignOn'],
  [/archived/i, 'archived'],
  [
    /protected|not allowed to push|rule violation|through a pull request|required status|approving review/i,
    'protectedBranch',
  ],
  [/approv/i, 'notApproved'],
  [/forbids access|personal access token \(classic\)|lifetime/i, 'otherKey'],
];

/** The condition that the words of a host stand for, when it says no more than that something is not allowed. */
function meantBy(words: string): Condition {
  return REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? 'noRight';
}

/** The condition behind an error of GitHub's GraphQL, which arrives as a success. */
export function conditionOfGraph(type: string | undefined, message: string): Condition {
  if (type === 'STALE_DATA' || /expected branch to point to/i.test(message)) return 'changed';
  if (type === 'NOT_FOUND') return 'notFound';
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT') return 'tooMany';
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || /something went wrong|timed? ?out/i.test(message))
    return 'trouble';
  const meant = meantBy(message);
  return meant === 'noRight' && type !== 'FORBIDDEN' && type !== 'INSUFFICIENT_SCOPES' ? 'refused' : meant;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * The minutes that a host asks to wait, rounded up; `undefined` when it does not say. `Retry-After` is in seconds or a date,
 * the reset of GitHub and GitLab an instant in seconds since 1970.
 */
export function minutesToWait(headers: Refused['headers'], now: number): number | undefined {
  const after = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  const until = after === null ? Number(reset ?? Number.NaN) * SECOND_MS : momentOf(after, now);
  const minutes = Math.ceil((until - now) / MINUTE_MS);
  return Number.isFinite(minutes) && minutes < 24 * 60 ? Math.max(1, minutes) : undefined;
}

function momentOf(after: string, now: number): number {
  return /^\d+$/.test(after.trim()) ? now + Number(after) * SECOND_MS : Date.parse(after);
}
