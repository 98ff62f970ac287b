/** Space between the loudest bar and the edge, in the drawing's units. */
const middle = 46;
const bars = 200;

/**
 * The bars of a waveform as one path of vertical lines, in a drawing of 1000 by 100; loudness goes from 0 to 1. The lowest
 * hundredth still is a dot, so that silence is seen as silence.
 */
export function waveformPath(peaks: readonly number[]): string {
  const step = 1000 / Math.min(bars, peaks.length);
  return peaks
    .slice(0, bars)
    .map((peak, index) => {
      const height = Math.max(1, Math.round(Math.min(1, peak) * (middle - 4)));
      return `M${round((index + 0.5) * step)} ${middle - height}v${2 * height}`;
    })
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
