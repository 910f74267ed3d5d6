import type { PlainDate } from '../schema/dates.ts';
import type { Change } from '../sheet/changes.ts';
import type { FieldChange, SheetRow } from '../sheet/differences.ts';
import type { Unread } from './mail/handed-in.ts';
import type { SenderMatch } from './mail/sender.ts';
import type { ReceivedReply } from './settle.ts';

/** Why a reply waits for the editor. */
export type Wait =
  /** Somebody wrote words beside it. */
  | 'words'
  /** Something is attached that cannot be read. */
  | 'attachment'
  /** Another mail of the same provider holds words that nobody read yet. */
  | 'other-mail'
  /** The mailbox is not one of the provider as far as the map knows. */
  | 'stranger';

/** A reply with what it does to the fields, and what somebody wrote beside it. */
export interface IncomingReply extends ReceivedReply {
  edits: Change[];
  fieldChanges: FieldChange[];
  /** Every word that a person wrote about this offer, whole; what stands in its mail about all is with the mail. */
  words: string;
  /** The tab and the row of a spreadsheet, in words. */
  place?: string;
  waits: { reason: Wait; id: string }[];
  sender: SenderMatch;
  /** The domain that it came from; absent in a file without a sender. */
  domain: string | undefined;
}

/** Offers that a spreadsheet adds. */
export interface NewOffer {
  source: string;
  provider: string;
  date: PlainDate | undefined;
  row: SheetRow;
  waits: IncomingReply['waits'];
}

/** Something about a file that an editor must know. */
export type Notice =
  | { kind: 'broken-line'; text: string }
  | { kind: 'unread'; source: string; reason: Unread }
  /** A spreadsheet that cannot be opened, and why. */
  | { kind: 'closed-sheet'; source: string; text: string }
  /** What stands in a spreadsheet that only a person can judge. */
  | { kind: 'told'; source: string; text: string }
  /** A spreadsheet without the column that shows what the entries were when it was made. */
  | { kind: 'no-version'; source: string }
  | { kind: 'unchanged-sheet'; source: string }
  /** Offers of the provider that have no row. */
  | { kind: 'missing-rows'; source: string; offers: string[] };

/** What one file is, or one mail of a mailbox or zip, and all that it says. */
export interface Received {
  /** Where it lies: the name of the file, and of the mail in it. */
  source: string;
  /** By this the editor says that she read it: the same for the same mail. */
  id: string;
  kind: 'reply' | 'bounce' | 'absence' | 'receipt' | 'own' | 'unread';
  /** Why it is not read. */
  unread?: Unread;
  date: PlainDate | undefined;
  /** The domain of the sender. The name before it is not kept, because the map keeps no mailboxes of people. */
  domain: string | undefined;
  /** Who it is from, as far as the mail shows. */
  providers: string[];
  replies: IncomingReply[];
  added: NewOffer[];
  /** Every word of a person that belongs to no offer in particular. */
  words: string;
  notices: Notice[];
  /** Why this file is left alone as a whole. */
  problems: string[];
  /** Those of the providers to whom its sender is a stranger. */
  strangers: string[];
  /** The mailboxes that a bounce names. They are compared, and never written. */
  mailboxes: string[];
}
