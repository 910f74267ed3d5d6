/** What a disk answers when it cannot write, in one sentence for an editor. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol. Maak ruimte en probeer het opnieuw',
  EDQUOT: 'je ruimte op deze schijf is op. Maak ruimte en probeer het opnieuw',
  EIO: 'de schijf bewaart dit niet: misschien is hij vol of stuk. Maak ruimte en probeer het opnieuw',
  EROFS:
    'hier kan niets geschreven worden, want deze schijf is alleen om te lezen. Zet de map op een andere schijf',
  EACCES:
    'je mag hier niet schrijven. Geef jezelf schrijfrechten, of sluit het programma waarin het openstaat',
  EPERM:
    'je mag hier niet schrijven. Geef jezelf schrijfrechten, of sluit het programma waarin het openstaat',
  EBUSY: 'dit is in gebruik. Sluit het programma waarin het openstaat, en probeer het opnieuw',
  ETXTBSY: 'dit is in gebruik. Sluit het programma waarin het openstaat, en probeer het opnieuw',
  ENOENT: 'deze map is er niet (meer). Kijk of ze niet is verplaatst',
  ENOTDIR: 'hier staat een bestand waar een map hoort. Haal het weg of geef het een andere naam',
  EISDIR: 'hier staat een map waar een bestand hoort. Haal die weg of geef haar een andere naam',
  ENAMETOOLONG: 'deze naam is te lang voor deze schijf. Zet de map minder diep',
};

/** The sentence for an error of a disk; `undefined` for any other error. */
export function explainDisk(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall === undefined || !/^E[A-Z]/.test(code)) return undefined;
  return SENTENCES[code] ?? `de computer kan dit niet (${code}). Kijk of de schijf het doet`;
}
