import type { SheetRow } from '../../domain/sheet/differences.ts';

/** Rows with the id of their file: for a new entry one made from its title or name, and not in use. */
export function newIds(rows: readonly SheetRow[], taken: readonly string[]): { row: SheetRow; id: string }[] {
  const used = new Set(taken);
  return rows.map((row) => {
    if (row.id !== undefined) return { row, id: row.id };
    const title = row.fields['title'] ?? row.fields['name'];
    const id = newId(typeof title === 'string' ? title : '', used);
    used.add(id);
    return { row, id };
  });
}

/** The id of a new entry, made from its title or name and not in use. */
export function newId(title: string, used: ReadonlySet<string>): string {
  const base = slugOf(title) || 'nieuw';
  let id = base;
  for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** A title as the name of a file: lower case words with hyphens, at most seven. */
function slugOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
  const slug = plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 7)
    .join('-');
  return /[a-z]/.test(slug) ? slug : '';
}
