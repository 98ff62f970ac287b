/** The middle of the drawing, and how far the loudest bar leaves it. */
const middle = 48;
const reach = 44;
/** As many as stay apart on a telephone. */
const bars = 110;

/**
 * The bars of a waveform as one path of upright lines, in a drawing of 1000 by 100. Loudness goes from 0 to 1; neighbors share a
 * bar as high as the louder of them, and silence is a dot, so that it is seen.
 */
export function waveformPath(peaks: readonly number[]): string {
  const count = Math.min(bars, peaks.length);
  const bounds = Array.from({ length: count + 1 }, (_, index) => Math.round((index * peaks.length) / count));
  return bounds
    .slice(1)
    .map((end, index) => {
      const loudest = Math.min(1, Math.max(...peaks.slice(bounds[index], end)));
      const height = Math.max(1, Math.round(loudest * reach));
      return `M${Math.round(((index + 0.5) * 1000) / count)} ${middle - height}v${2 * height}`;
    })
    .join('');
}
