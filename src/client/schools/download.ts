/** Gives the visitor a file that was made on the page; nothing is sent. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click is done.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
