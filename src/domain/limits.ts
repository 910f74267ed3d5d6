/**
 * The limits of what is read from outside: files of the content, mails, spreadsheets and zips. Each keeps a file of somebody
 * hostile or unlucky from taking the time or the memory of everybody, and is far above what anybody needs. What is larger is
 * refused in a sentence, and never read in part.
 */

/** The largest file of one entry, in bytes: some twenty-five times the longest that anybody wrote by hand. */
export const MAX_ENTRY_BYTES = 100_000;

/** The longest fields of one entry, above its text, in characters: ten times the longest there are. */
export const MAX_FIELDS_LENGTH = 20_000;

/** The largest list, such as the municipalities of a country, in bytes. */
export const MAX_LIST_BYTES = 1_000_000;

/** What a round remembers, in bytes: ten thousand offers with three replies each have 3,000,000. */
export const MAX_ROUND_BYTES = 5_000_000;

/** The largest base map, in bytes; a command makes it, and that of a whole province has 2,000,000. */
export const MAX_BASEMAP_BYTES = 20_000_000;

/**
 * The longest text of which it is guessed what date, number, address or word was meant, in characters: the longest of these is a
 * list of words.
 */
export const MAX_MEANT_LENGTH = 300;

/** The longest web address, in characters: longer ones do not work everywhere. */
export const MAX_URL_LENGTH = 2000;

/**
 * Quotes and lists within each other in a text of an editor: nobody reads a deeper one, and the programs that write it run out of
 * memory.
 */
export const MAX_PROSE_DEPTH = 40;

/** The longest text of an offer or a guide, in characters: eight times the longest there is. */
export const MAX_PROSE_LENGTH = 30_000;

/** Its lines. A reader of Markdown compares each with others, so that ten thousand lines of two hyphens take minutes. */
export const MAX_PROSE_LINES = 1000;

/** Marks of links, emphasis and tables between two empty lines, which are compared with each other too. */
export const MAX_BLOCK_MARKS = 1000;

/** The largest mail, spreadsheet or zip that is handed in, in bytes: a mailbox of a whole round stays far below it. */
export const MAX_HANDED_IN_BYTES = 40_000_000;

/** The longest text of one mail, in characters: a whole book. A person's answer has at most some thousands. */
export const MAX_MAIL_LENGTH = 1_000_000;

/** Zips and mails within each other: deeper nobody put one by hand. */
export const MAX_NESTED_FILES = 6;

/** Parts of a mail within each other; each forward and each kind of text adds one or two. */
export const MAX_MAIL_DEPTH = 100;

/** What a zip, with the zips in it, may hold when it is unpacked, in bytes: some hundred times a large region. */
export const MAX_UNPACKED_BYTES = 200_000_000;

/** The files in a zip: a region of ten thousand offers has twelve thousand. */
export const MAX_ZIPPED_FILES = 50_000;

/** The rows of a spreadsheet in which something stands: a cell far outside makes a table of billions. */
export const MAX_SHEET_ROWS = 50_000;

/** The longest row of a CSV file, in characters: all fields of an entry at their longest have 10,000. */
export const MAX_CSV_ROW_LENGTH = 50_000;

/** The columns of a spreadsheet in which something stands. */
export const MAX_SHEET_COLUMNS = 1000;

/** The cells that are merged with others in one tab. */
export const MAX_MERGED_CELLS = 100_000;
