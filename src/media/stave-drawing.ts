import { lineHeights, noteHeight, pointsUp, type StaveMeasure } from './stave-shape.ts';

/** The stave as a picture: notes rising over five lines, one of them meant. */
interface Drawing extends StaveMeasure {
  readonly left: number;
  readonly width: number;
  /** The steps drawn, spread over the width. */
  readonly notes: readonly number[];
  /** The step meant; 0 for none. */
  readonly step: number;
  readonly ink: string;
  readonly paper: string;
  readonly brass: string;
}

/** Draws the stave; the notes before the one meant are filled, those after it are hollow. */
export function staveDrawing(drawing: Drawing): string {
  const { left, width, gap, notes, step, ink, paper, brass } = drawing;
  const line = Math.max(1.5, gap / 14);
  const lines = lineHeights(drawing).map(
    (height) => `<path d="M${left} ${height}h${width}" stroke="${ink}" stroke-opacity=".45" stroke-width="${line}"/>`,
  );
  const heads = notes.map((note, index) => {
    const x = left + (width * (index + 0.5)) / notes.length;
    const y = noteHeight(drawing, note);
    const isMeant = note === step;
    const color = isMeant ? brass : ink;
    const rx = gap * 0.66;
    const side = pointsUp(note) ? 1 : -1;
    const stem = `<path d="M${x + side * rx * 0.93} ${y}v${-side * gap * 3.4}" stroke="${color}" stroke-width="${line * 1.6}"/>`;
    const ring = isMeant
      ? `<circle cx="${x}" cy="${y}" r="${gap * 1.15}" fill="none" stroke="${brass}" stroke-width="${line * 1.6}"/>`
      : '';
    const fill = note <= step ? color : paper;
    const oval = `cx="${x}" cy="${y}" rx="${rx}" ry="${gap * 0.46}" transform="rotate(-20 ${x} ${y})"`;
    const head = `<ellipse ${oval} fill="${fill}" stroke="${color}" stroke-width="${line * 1.8}"/>`;
    return ring + stem + head;
  });
  return [...lines, ...heads].join('');
}
