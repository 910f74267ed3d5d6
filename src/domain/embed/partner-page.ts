import { readAddress, type AddressBook } from '../finder/question-address.ts';

/** What a partner's page holds that could be the map. All addresses are in full. */
export interface PageParts {
  /** The attributes of each `<aanbod-kaart>`. */
  maps: Record<string, string>[];
  scripts: { url: string; integrity: string | undefined }[];
  iframes: string[];
  links: string[];
}

/** The site as it is now. */
export interface CurrentSite {
  /** It ends in a slash. */
  url: string;
  script: { url: string; integrity: string };
  book: AddressBook;
}

export type Finding =
  | { state: 'present'; way: 'script' | 'iframe' | 'link' }
  | {
      state: 'outdated';
      because: 'script-missing' | 'script-version' | 'script-integrity' | 'iframe-address';
    }
  | { state: 'outdated'; because: 'choices'; choices: string[] }
  | { state: 'missing' };

/** Whether a partner's page shows the map, and whether it shows it as the builder would write it today. */
export function judgePage(page: PageParts, site: CurrentSite): Finding {
  const isOurs = (url: string) => url.startsWith(site.url);
  const [map] = page.maps;
  if (map) return judgeScript(page, site) ?? judgeChoices(new URLSearchParams(map), site, 'script');
  const iframe = page.iframes.find(isOurs);
  if (iframe) {
    const { href, searchParams } = new URL(iframe);
    if (!href.startsWith(`${site.url}kaart/`)) return { state: 'outdated', because: 'iframe-address' };
    return judgeChoices(searchParams, site, 'iframe');
  }
  return page.links.some(isOurs) ? { state: 'present', way: 'link' } : { state: 'missing' };
}

/** The choices in an address that the site no longer knows, as `name=value`. */
export function unknownChoices(parameters: URLSearchParams, book: AddressBook): string[] {
  const { kinds, topics, sectors, forms, home } = readAddress(parameters, book);
  const known: Record<string, readonly string[]> = {
    soort: kinds,
    thema: topics,
    sector: sectors,
    vorm: forms,
    gemeente: home ? [home.municipality.id] : [],
  };
  return Object.entries(known).flatMap(([name, values]) =>
    (parameters.get(name) ?? '')
      .split(',')
      .filter((value) => value && !values.includes(value))
      .map((value) => `${name}=${value}`),
  );
}

function judgeScript({ scripts }: PageParts, { url, script }: CurrentSite): Finding | undefined {
  const found = scripts.find((one) => one.url.startsWith(`${url}insluiten/`));
  if (!found) return { state: 'outdated', because: 'script-missing' };
  if (found.url !== script.url) return { state: 'outdated', because: 'script-version' };
  // A script without a hash runs all the same; one with another hash is refused by the browser.
  const isRefused = found.integrity !== undefined && found.integrity !== script.integrity;
  return isRefused ? { state: 'outdated', because: 'script-integrity' } : undefined;
}

function judgeChoices(parameters: URLSearchParams, { book }: CurrentSite, way: 'script' | 'iframe'): Finding {
  const choices = unknownChoices(parameters, book);
  return choices.length > 0 ? { state: 'outdated', because: 'choices', choices } : { state: 'present', way };
}
