/** What GitHub says to a text that it does not take, or `null`. Only the API asks: a seeded world may hold anything. */
export function unacceptable({ title, body }: { readonly title?: unknown; readonly body?: unknown }): string | null {
  if (typeof title === 'string' && title.trim() === '') return "Title can't be blank";
  if (typeof title === 'string' && [...title].length > 256) return 'Title is too long (maximum is 256 characters)';
  if (typeof body === 'string' && [...body].length > 65_536) return 'Body is too long (maximum is 65536 characters)';
  return null;
}
