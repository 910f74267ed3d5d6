import { createHash } from 'node:crypto';

/** The version of the partners' script that a snippet names. Older files stay where they are: partners hold on to them. */
export const SCRIPT_VERSION = 'v2';

/** The address of a version of the script within the site. */
export const scriptPath = (version: string = SCRIPT_VERSION) => `/insluiten/${version}.js`;

/** What a browser compares a script with before it runs it (Subresource Integrity). */
export const integrityOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
