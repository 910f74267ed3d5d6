/** Hands a file to the visitor, who finds it among the downloads. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser still reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
