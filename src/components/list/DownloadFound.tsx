import { useState } from 'react';
import type { Format } from '../../browser/list/download-found.ts';

interface Props {
  plural: string;
  /** How many records the list is narrowed to. */
  count: number;
  /** Their numbers. */
  found: () => Promise<ReadonlySet<number>>;
}

const formats: readonly (readonly [Format, string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
];

/** Files of what the list is narrowed to, made in the browser when somebody asks for one. */
export function DownloadFound({ plural, count, found }: Props) {
  const [hasFailed, setFailed] = useState(false);
  const download = async (format: Format) => {
    setFailed(false);
    try {
      const { downloadFound } = await import('../../browser/list/download-found.ts');
      await downloadFound(plural, format, await found());
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className="list-download">
      {count === 1 ? 'Download this one: ' : `Download these ${count.toLocaleString('en')}: `}
      {formats.map(([format, word], index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <button type="button" className="link" onClick={() => void download(format)}>
            {word}
          </button>
        </span>
      ))}
      {hasFailed && <span role="alert"> The file could not be loaded. Check your connection.</span>}
    </p>
  );
}
