import MailComposer from 'nodemailer/lib/mail-composer';
import type { RoundMail } from '../../src/texts/nl/round-mail.ts';

export interface DraftInput {
  mail: RoundMail;
  from: string | undefined;
  to: string;
  attachment: { filename: string; content: Buffer };
}

/** A mail as a file that opens as a draft in a mail program: complete, not yet sent. */
export async function draftOf({ mail, from, to, attachment }: DraftInput): Promise<Buffer> {
  const composer = new MailComposer({
    ...(from && { from }),
    to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'X-Unsent': '1' },
    textEncoding: 'quoted-printable',
    attachments: [attachment],
  });
  return composer.compile().build();
}
