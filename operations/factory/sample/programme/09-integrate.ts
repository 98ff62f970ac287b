import { music, type Session } from '../../media/session.ts';

/** Step 9: home again, under the first session's rain and in its key, with more light in it. */
export const session: Session = {
  code: 'S09-DFP-INTEGRATE',
  step: 9,
  title: 'The Path at Home',
  description:
    'The last session returns to the first room, and it is a different room. **Energetically** the eight steps are ' +
    'folded into one gesture small enough to carry. **Practically** you practice that gesture three times, so that from ' +
    'tomorrow on *a single breath* can stand for the whole path.',
  transcript: true,
  chapters: [
    {
      title: 'The same rain',
      lines: [
        music(10, 'the rain of the first session, brighter pads, bells'),
        'You know this sound.',
        2,
        'It is the rain you heard at the beginning, on the same roof.',
        2,
        'The one who is listening has changed a little.',
        4,
      ],
    },
    {
      title: 'The way you came',
      lines: [
        'You arrived, and let the coat go.',
        2,
        'You put down the glass, and it cleared.',
        2,
        'You found one line, and gave it light.',
        2,
        'You walked beside the sea, and went below the ground.',
        2,
        'You sat in an open room, and came back with full hands.',
        music(10, 'bells recall the path, a soft pulse joins'),
      ],
    },
    {
      title: 'One gesture',
      lines: [
        'Now we fold all of it into a single breath.',
        2.5,
        'As you breathe in, grow tall, along one clear line.',
        3,
        'As you breathe out, let the shoulders come down, and begin.',
        4,
        'That is all.',
        2,
        'In, and gather.',
        3.5,
        'Out, and begin.',
        5,
        'Once more, at your own pace.',
        music(12, 'pads swell and sink with the breath'),
      ],
    },
    {
      title: 'Where it lives',
      lines: [
        'It fits into the time it takes a page to load.',
        1.5,
        'It fits between a knock on the door and your answer.',
        1.5,
        'Nobody needs to know that you are doing it.',
        4,
      ],
    },
    {
      title: 'The door stands open',
      lines: [
        'This is the end of the path, which is to say that it goes on from here.',
        2.5,
        'You can come back to any of its steps, in any order.',
        2,
        'Thank you for walking it.',
        2.5,
        'Breathe in, and gather.',
        3.5,
        'Breathe out, and begin.',
        music(19, 'the four notes ring once more, then rain, then quiet'),
      ],
    },
  ],
  score: {
    chords: [
      'D2 A2 F#3 C#4 E4',
      'G1 D2 B2 F#3 A3',
      'E2 B2 G3 D4 F#4',
      'A1 E2 B2 C#3 E4',
      'B1 F#2 D3 A3 E4',
      'G1 D2 A2 B3 D4',
    ],
    chordSeconds: 15,
    loops: 'D5 F#4 A4 E5 B4 D4',
    motif: 'A4 D5 E5 B4',
    instrument: 'bell',
    texture: 'rain',
    textureGain: 0.75,
    brightness: 0.6,
    air: 0.8,
    tempo: 54,
    pulse: 0.5,
    arc: 'arch',
  },
};
