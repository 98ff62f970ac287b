import { music, type Session } from '../../media/session.ts';

/** Step 4: more of what is already there, beside running water, in A major; the pulse enters here. */
export const session: Session = {
  code: 'S04-DFP-AMPLIFY',
  step: 4,
  title: 'Turning Up the Light',
  description:
    'What was aligned is now given strength. **Energetically** the session turns attention up the way one turns up a ' +
    'lamp: the same light, more of it. **Practically** it is meant for the minute *before* demanding work, and it ' +
    'introduces the low pulse that will carry the next two steps.',
  transcript: true,
  chapters: [
    {
      title: 'The small lamp',
      lines: [
        music(9, 'a stream, bright bells, pads in A major'),
        'Find the sentence you made in the last session, or make a new one.',
        3,
        'Picture it as a lamp on a table, turned down low.',
        2,
        'It is a small light, but it is already the right one.',
        4,
      ],
    },
    {
      title: 'First turn',
      lines: [
        'Breathe in, and turn it up a little.',
        4,
        'The table appears.',
        1.2,
        'The tools you need are on it, and nothing else.',
        4,
        'Underneath the music there is a pulse.',
        1.2,
        'You do not have to match it, only to know that it is there.',
        music(11, 'a low pulse enters under stream and pads'),
      ],
    },
    {
      title: 'Second turn',
      lines: [
        'Breathe in, and turn it up again.',
        4,
        'Now the whole room has edges.',
        1.5,
        'Feel how awake the eyes are, and how soft the face can be at the same time.',
        4,
        'Strong is not the same as tight.',
        1.5,
        'Let the strength stay, and let the jaw go.',
        music(12, 'bells climb, the pads open'),
      ],
    },
    {
      title: 'Full light',
      lines: [
        'One last time: breathe in, and let it be as bright as it likes.',
        5,
        'This much attention is not a strain.',
        1.2,
        'It is what you look like with nothing in the way.',
        4,
        'The first small action is in front of you.',
        1.5,
        'You know what it is.',
        2,
        'When the music opens, take it.',
        music(18, 'full pads and pulse, bells, then only the stream'),
      ],
    },
  ],
  score: {
    chords: [
      'A1 E2 C#3 G#3 B3',
      'D2 A2 F#3 C#4 E4',
      'F#1 C#2 A2 E3 G#3',
      'E2 B2 G#3 B3 F#4',
      'D2 A2 E3 F#3 C#4',
      'E2 B2 A3 B3 E4',
    ],
    chordSeconds: 13,
    loops: 'E5 C#5 B4 F#4 A4 E4',
    motif: 'E5 A5 B5 F#5',
    instrument: 'bell',
    texture: 'stream',
    textureGain: 0.8,
    brightness: 0.5,
    air: 0.6,
    tempo: 58,
    pulse: 0.8,
    arc: 'rise',
  },
};
