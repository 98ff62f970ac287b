import type { RecordType } from '../../../content-schema/define-record.ts';

/** The title as people read it: without the `task: ` that the form puts before it (B000-42). */
export function displayTitle(type: RecordType, title: string): string {
  const prefix = `${type.name}:`;
  const trimmed = title.trim();
  if (!trimmed.toLowerCase().startsWith(prefix)) return trimmed;
  return trimmed.slice(prefix.length).trim() || trimmed;
}
