import type { Provider } from '../../schema/schema.ts';

/** Whether a mailbox is one of an organisation: as far as the map knows it. */
export type SenderMatch = 'known' | 'stranger' | 'nothing-to-compare';

/** Hosts at which anybody has a mailbox: there only the whole mailbox says who it is. */
const FREE_MAIL = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.nl outlook.com outlook.nl live.nl live.com msn.com icloud.com me.com yahoo.com yahoo.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl hetnet.nl upcmail.nl casema.nl quicknet.nl telfort.nl tele2.nl solcon.nl protonmail.com proton.me gmx.net gmx.com zonnet.nl chello.nl caiway.nl online.nl kpn.nl wxs.nl freedom.nl dds.nl mac.com aol.com ymail.com pm.me hotmail.be outlook.be live.be freeler.nl zeelandnet.nl versatel.nl t-mobile.nl odido.nl delta.nl hccnet.nl introweb.nl 12move.nl tiscali.nl orange.nl wanadoo.nl box.nl mail.com email.com web.de t-online.de skynet.be telenet.be tutanota.com tuta.io fastmail.com hey.com duck.com'.split(
    ' ',
  ),
);
/** Hosts at which anybody has a page: they say nothing about who writes. */
const SHARED_SITES = new Set(
  'facebook.com linkedin.com instagram.com youtube.com sites.google.com wordpress.com jouwweb.nl wixsite.com blogspot.com google.com twitter.com x.com weebly.com webnode.nl'.split(
    ' ',
  ),
);

/**
 * A mailbox within a text. Its parts are as long as its standard allows (RFC 5321), so that no text takes long to look through.
 */
export const MAILBOX = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;
/** All mailboxes of a text, in their order and in lower case. */
export const mailboxesIn = (text: string): string[] =>
  (text.match(new RegExp(MAILBOX, 'g')) ?? []).map((mailbox) => mailbox.toLowerCase());

export const domainOf = (mailbox: string): string =>
  mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase();

/** The domains by which the map knows an organisation: those of its mailbox and of its page. */
export function domainsOf(provider: Pick<Provider, 'url' | 'email'>): string[] {
  const mail = provider.email ? domainOf(provider.email) : undefined;
  const site = provider.url ? hostOf(provider.url) : undefined;
  return [
    ...new Set([...(mail && !FREE_MAIL.has(mail) ? [mail] : []), ...(site && !isShared(site) ? [site] : [])]),
  ];
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '').toLowerCase();
  } catch {
    return undefined;
  }
}

const isShared = (host: string) =>
  [...SHARED_SITES].some((shared) => host === shared || host.endsWith(`.${shared}`));

/** Compares the sender of a mail with what the map knows of an organisation. */
export function matchSender(
  mailbox: string | undefined,
  provider: Pick<Provider, 'url' | 'email'> | undefined,
): SenderMatch {
  if (!provider || !mailbox) return 'nothing-to-compare';
  const known = domainsOf(provider);
  const own = provider.email?.toLowerCase();
  if (known.length === 0 && !own) return 'nothing-to-compare';
  if (own === mailbox.toLowerCase()) return 'known';
  const domain = domainOf(mailbox);
  return known.some((name) => domain === name || domain.endsWith(`.${name}`) || isAbove(domain, name))
    ? 'known'
    : 'stranger';
}

/** "technolab.nl" writes for a page at "leiden.technolab.nl". A domain such as "nl" or "co.uk" is nobody's. */
const isAbove = (domain: string, known: string) =>
  known.endsWith(`.${domain}`) && domain.split('.').length >= 2 && domain.length > 6;
