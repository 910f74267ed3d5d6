/** A file that is left out of the content, with what an editor may want to know of it. */
export interface Note {
  /** Path within the content folder, with forward slashes. */
  file: string;
  note: string;
}

/** What programs and people leave in a folder without meaning it for the site. */
const LEFT_BEHIND: [name: RegExp, note: string][] = [
  [/^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i, 'overgeslagen, want Windows maakt dit bestand zelf'],
  [/^(?:\.ds_store|\._.*|\.localized|icon\r)$/i, 'overgeslagen, want een Mac maakt dit bestand zelf'],
  [
    /^(?:~\$.*|\.~lock\..*#|.*\.lock|\.#.*|\..*\.sw[a-p])$/i,
    'overgeslagen, want een programma maakt dit zolang een bestand openstaat',
  ],
  [
    /^(?:.*\.(?:bak|backup|old|orig|rej|save)|.*~|#.*#)$/i,
    'overgeslagen, want dit is een reservekopie; heb je die niet nodig, gooi haar dan weg',
  ],
  [
    /^(?:.*\.(?:tmp|temp|part|crdownload)|~.*\.tmp)$/i,
    'overgeslagen, want dit is een tijdelijk bestand; heb je het niet nodig, gooi het dan weg',
  ],
];

/** Why a file is left aside: it stops nothing and is never read. `undefined` for every other file. */
export function noteOnLeftBehind(file: string): Note | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const note = LEFT_BEHIND.find(([pattern]) => pattern.test(name))?.[1];
  return note === undefined ? undefined : { file, note };
}

/** One line for an editor. */
export function describeNote({ file, note }: Note): string {
  return `${file}: ${note}.`;
}
