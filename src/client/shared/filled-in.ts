/** What a visitor filled in in a field, as words on the screen; empty when nothing. */
export function valueIn(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.value && (field.selectedOptions[0]?.label ?? '');
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return '';
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  return isChoice ? (field.checked ? labelOf(field) : '') : field.value.trim();
}

/** What stands beside a field to name it. */
export function labelOf(field: Element): string {
  const [label] = (field as HTMLInputElement).labels ?? [];
  return label ? wordsOf(label) : (field.getAttribute('aria-label') ?? '');
}

/** The words of an element without the numbers beside a choice, which belong to the screen and not to the question. */
export function wordsOf(element: Element): string {
  const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return (words.map((node) => node.textContent).join(' ') || element.textContent).replace(/\s+/g, ' ').trim();
}
