/** Saves a text as a file of the visitor's, under a name. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text]));
  link.click();
  // The download begins in a later task and reads the address then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
